-- Written after the GTFS Schedule reference (files, fields and primary keys); files have no foreign keys. SQLite's words.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE agency (agency_id TEXT PRIMARY KEY, agency_name TEXT NOT NULL, agency_url TEXT NOT NULL, agency_timezone TEXT NOT NULL, agency_lang TEXT, agency_phone TEXT, agency_fare_url TEXT, agency_email TEXT);
CREATE TABLE stops (
  stop_id TEXT PRIMARY KEY,
  stop_code TEXT,
  stop_name TEXT,
  stop_desc TEXT,
  stop_lat REAL,
  stop_lon REAL,
  zone_id TEXT,
  stop_url TEXT,
  location_type INTEGER,
  parent_station TEXT,
  stop_timezone TEXT,
  wheelchair_boarding INTEGER,
  platform_code TEXT
);
CREATE TABLE routes (
  route_id TEXT PRIMARY KEY,
  agency_id TEXT,
  route_short_name TEXT,
  route_long_name TEXT,
  route_desc TEXT,
  route_type INTEGER NOT NULL,
  route_url TEXT,
  route_color TEXT,
  route_text_color TEXT,
  route_sort_order INTEGER
) WITHOUT ROWID;
CREATE TABLE trips (
  trip_id TEXT PRIMARY KEY,
  route_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  trip_headsign TEXT,
  trip_short_name TEXT,
  direction_id INTEGER,
  block_id TEXT,
  shape_id TEXT,
  wheelchair_accessible INTEGER,
  bikes_allowed INTEGER
);
CREATE TABLE stop_times (
  trip_id TEXT NOT NULL,
  arrival_time TEXT,
  departure_time TEXT,
  stop_id TEXT,
  stop_sequence INTEGER NOT NULL,
  stop_headsign TEXT,
  pickup_type INTEGER,
  drop_off_type INTEGER,
  shape_dist_traveled REAL,
  timepoint INTEGER,
  PRIMARY KEY (trip_id, stop_sequence)
);
CREATE TABLE calendar (
  service_id TEXT PRIMARY KEY,
  monday INTEGER NOT NULL,
  tuesday INTEGER NOT NULL,
  wednesday INTEGER NOT NULL,
  thursday INTEGER NOT NULL,
  friday INTEGER NOT NULL,
  saturday INTEGER NOT NULL,
  sunday INTEGER NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL
);
CREATE TABLE calendar_dates (service_id TEXT NOT NULL, date DATE NOT NULL, exception_type INTEGER NOT NULL, PRIMARY KEY (service_id, date));
CREATE TABLE fare_attributes (
  fare_id TEXT PRIMARY KEY,
  price NUMERIC NOT NULL,
  currency_type TEXT NOT NULL,
  payment_method INTEGER NOT NULL,
  transfers INTEGER,
  agency_id TEXT,
  transfer_duration INTEGER
);
CREATE TABLE fare_rules (fare_id TEXT NOT NULL, route_id TEXT, origin_id TEXT, destination_id TEXT, contains_id TEXT);
CREATE TABLE transfers (
  from_stop_id TEXT NOT NULL,
  to_stop_id TEXT NOT NULL,
  transfer_type INTEGER NOT NULL,
  min_transfer_time INTEGER,
  PRIMARY KEY (from_stop_id, to_stop_id)
);
CREATE TABLE frequencies (
  trip_id TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  headway_secs INTEGER NOT NULL,
  exact_times INTEGER,
  PRIMARY KEY (trip_id, start_time)
);
COMMIT;
