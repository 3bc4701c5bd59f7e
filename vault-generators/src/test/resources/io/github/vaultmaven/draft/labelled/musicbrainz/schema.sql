--
-- Written after the published schema documentation of the MusicBrainz database (a part), as a PostgreSQL dump spells it.
--
SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA musicbrainz;
CREATE TABLE musicbrainz.area_type (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    parent integer,
    child_order integer DEFAULT 0 NOT NULL,
    description text,
    gid uuid NOT NULL
);
CREATE SEQUENCE musicbrainz.area_type_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE musicbrainz.area_type_id_seq OWNED BY musicbrainz.area_type.id;
CREATE TABLE musicbrainz.area (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    type integer,
    edits_pending integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone DEFAULT now(),
    begin_date_year smallint,
    end_date_year smallint,
    ended boolean DEFAULT false NOT NULL,
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT area_edits_pending_check CHECK ((edits_pending >= 0))
);
CREATE TABLE musicbrainz.gender (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    parent integer,
    child_order integer DEFAULT 0 NOT NULL,
    description text,
    gid uuid NOT NULL
);
CREATE TABLE musicbrainz.artist_type (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    parent integer,
    child_order integer DEFAULT 0 NOT NULL,
    description text,
    gid uuid NOT NULL
);
CREATE TABLE musicbrainz.artist (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    sort_name character varying NOT NULL,
    begin_date_year smallint,
    begin_date_month smallint,
    begin_date_day smallint,
    end_date_year smallint,
    type integer,
    area integer,
    gender integer,
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    edits_pending integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone DEFAULT now(),
    ended boolean DEFAULT false NOT NULL,
    begin_area integer,
    end_area integer
);
CREATE TABLE musicbrainz.artist_credit (
    id integer NOT NULL,
    name character varying NOT NULL,
    artist_count smallint NOT NULL,
    ref_count integer DEFAULT 0,
    created timestamp with time zone DEFAULT now(),
    edits_pending integer DEFAULT 0 NOT NULL
);
CREATE TABLE musicbrainz.artist_credit_name (
    artist_credit integer NOT NULL,
    "position" smallint NOT NULL,
    artist integer NOT NULL,
    name character varying NOT NULL,
    join_phrase text DEFAULT ''::text NOT NULL
);
CREATE TABLE musicbrainz.label (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    begin_date_year smallint,
    end_date_year smallint,
    label_code integer,
    area integer,
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    edits_pending integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.release_status (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    parent integer,
    child_order integer DEFAULT 0 NOT NULL,
    description text,
    gid uuid NOT NULL
);
CREATE TABLE musicbrainz.release_group (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    artist_credit integer NOT NULL,
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    edits_pending integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.release (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    artist_credit integer NOT NULL,
    release_group integer NOT NULL,
    status integer,
    barcode character varying(255),
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    quality smallint DEFAULT '-1'::integer NOT NULL,
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.release_label (
    id integer NOT NULL,
    release integer NOT NULL,
    label integer,
    catalog_number character varying(255),
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.medium (
    id integer NOT NULL,
    release integer NOT NULL,
    "position" integer NOT NULL,
    name character varying DEFAULT ''::character varying NOT NULL,
    track_count integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.recording (
    id integer NOT NULL,
    gid uuid NOT NULL,
    name character varying NOT NULL,
    artist_credit integer NOT NULL,
    length integer,
    comment character varying(255) DEFAULT ''::character varying NOT NULL,
    video boolean DEFAULT false NOT NULL,
    last_updated timestamp with time zone DEFAULT now(),
    CONSTRAINT recording_length_check CHECK (((length IS NULL) OR (length > 0)))
);
CREATE TABLE musicbrainz.track (
    id integer NOT NULL,
    gid uuid NOT NULL,
    recording integer NOT NULL,
    medium integer NOT NULL,
    "position" integer NOT NULL,
    number text NOT NULL,
    name character varying NOT NULL,
    artist_credit integer NOT NULL,
    length integer,
    is_data_track boolean DEFAULT false NOT NULL,
    last_updated timestamp with time zone DEFAULT now()
);
CREATE TABLE musicbrainz.isrc (
    id integer NOT NULL,
    recording integer NOT NULL,
    isrc character(12) NOT NULL,
    source smallint,
    created timestamp with time zone DEFAULT now(),
    CONSTRAINT isrc_isrc_check CHECK ((isrc ~ '^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$'::text))
);
COMMENT ON TABLE musicbrainz.artist IS 'A musician, group or other music professional; not a credit.';
COPY musicbrainz.gender (id, name, parent, child_order, description, gid) FROM stdin;
1	Male	\N	1	\N	36d3d30a-839d-3eda-8cb3-29be4384e4a9
2	Female; written so on purpose	\N	2	\N	93452b5a-a947-30c8-934f-6a4056b151c2
\.
ALTER TABLE ONLY musicbrainz.gender ALTER COLUMN id SET DEFAULT nextval('musicbrainz.gender_id_seq'::regclass);
ALTER TABLE ONLY musicbrainz.area_type
    ADD CONSTRAINT area_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.gender
    ADD CONSTRAINT gender_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.artist_type
    ADD CONSTRAINT artist_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.artist_credit
    ADD CONSTRAINT artist_credit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.artist_credit_name
    ADD CONSTRAINT artist_credit_name_pkey PRIMARY KEY (artist_credit, "position");
ALTER TABLE ONLY musicbrainz.label
    ADD CONSTRAINT label_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.release_status
    ADD CONSTRAINT release_status_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.release_group
    ADD CONSTRAINT release_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.release_label
    ADD CONSTRAINT release_label_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.medium
    ADD CONSTRAINT medium_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.recording
    ADD CONSTRAINT recording_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.track
    ADD CONSTRAINT track_pkey PRIMARY KEY (id);
ALTER TABLE ONLY musicbrainz.isrc
    ADD CONSTRAINT isrc_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX area_idx_gid ON musicbrainz.area USING btree (gid);
CREATE UNIQUE INDEX artist_idx_gid ON musicbrainz.artist USING btree (gid);
CREATE INDEX artist_idx_name ON musicbrainz.artist USING btree (name);
CREATE UNIQUE INDEX label_idx_gid ON musicbrainz.label USING btree (gid);
CREATE UNIQUE INDEX release_group_idx_gid ON musicbrainz.release_group USING btree (gid);
CREATE UNIQUE INDEX release_idx_gid ON musicbrainz.release USING btree (gid);
CREATE UNIQUE INDEX recording_idx_gid ON musicbrainz.recording USING btree (gid);
CREATE UNIQUE INDEX track_idx_gid ON musicbrainz.track USING btree (gid);
CREATE UNIQUE INDEX artist_type_idx_gid ON musicbrainz.artist_type USING btree (gid);
CREATE UNIQUE INDEX gender_idx_gid ON musicbrainz.gender USING btree (gid);
CREATE UNIQUE INDEX area_type_idx_gid ON musicbrainz.area_type USING btree (gid);
CREATE UNIQUE INDEX isrc_idx_isrc_recording ON musicbrainz.isrc USING btree (isrc, recording);
CREATE UNIQUE INDEX medium_idx_release_position ON musicbrainz.medium USING btree (release, "position");
ALTER TABLE ONLY musicbrainz.area_type
    ADD CONSTRAINT area_type_fk_parent FOREIGN KEY (parent) REFERENCES musicbrainz.area_type(id);
ALTER TABLE ONLY musicbrainz.area
    ADD CONSTRAINT area_fk_type FOREIGN KEY (type) REFERENCES musicbrainz.area_type(id);
ALTER TABLE ONLY musicbrainz.gender
    ADD CONSTRAINT gender_fk_parent FOREIGN KEY (parent) REFERENCES musicbrainz.gender(id);
ALTER TABLE ONLY musicbrainz.artist_type
    ADD CONSTRAINT artist_type_fk_parent FOREIGN KEY (parent) REFERENCES musicbrainz.artist_type(id);
ALTER TABLE ONLY musicbrainz.release_status
    ADD CONSTRAINT release_status_fk_parent FOREIGN KEY (parent) REFERENCES musicbrainz.release_status(id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_fk_type FOREIGN KEY (type) REFERENCES musicbrainz.artist_type(id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_fk_area FOREIGN KEY (area) REFERENCES musicbrainz.area(id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_fk_gender FOREIGN KEY (gender) REFERENCES musicbrainz.gender(id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_fk_begin_area FOREIGN KEY (begin_area) REFERENCES musicbrainz.area(id);
ALTER TABLE ONLY musicbrainz.artist
    ADD CONSTRAINT artist_fk_end_area FOREIGN KEY (end_area) REFERENCES musicbrainz.area(id);
ALTER TABLE ONLY musicbrainz.artist_credit_name
    ADD CONSTRAINT artist_credit_name_fk_artist_credit FOREIGN KEY (artist_credit) REFERENCES musicbrainz.artist_credit(id) ON DELETE CASCADE;
ALTER TABLE ONLY musicbrainz.artist_credit_name
    ADD CONSTRAINT artist_credit_name_fk_artist FOREIGN KEY (artist) REFERENCES musicbrainz.artist(id) ON DELETE CASCADE;
ALTER TABLE ONLY musicbrainz.label
    ADD CONSTRAINT label_fk_area FOREIGN KEY (area) REFERENCES musicbrainz.area(id);
ALTER TABLE ONLY musicbrainz.release_group
    ADD CONSTRAINT release_group_fk_artist_credit FOREIGN KEY (artist_credit) REFERENCES musicbrainz.artist_credit(id);
ALTER TABLE ONLY musicbrainz.release
    ADD CONSTRAINT release_fk_artist_credit FOREIGN KEY (artist_credit) REFERENCES musicbrainz.artist_credit(id);
ALTER TABLE ONLY musicbrainz.release
    ADD CONSTRAINT release_fk_release_group FOREIGN KEY (release_group) REFERENCES musicbrainz.release_group(id);
ALTER TABLE ONLY musicbrainz.release
    ADD CONSTRAINT release_fk_status FOREIGN KEY (status) REFERENCES musicbrainz.release_status(id);
ALTER TABLE ONLY musicbrainz.release_label
    ADD CONSTRAINT release_label_fk_release FOREIGN KEY (release) REFERENCES musicbrainz.release(id);
ALTER TABLE ONLY musicbrainz.release_label
    ADD CONSTRAINT release_label_fk_label FOREIGN KEY (label) REFERENCES musicbrainz.label(id);
ALTER TABLE ONLY musicbrainz.medium
    ADD CONSTRAINT medium_fk_release FOREIGN KEY (release) REFERENCES musicbrainz.release(id);
ALTER TABLE ONLY musicbrainz.recording
    ADD CONSTRAINT recording_fk_artist_credit FOREIGN KEY (artist_credit) REFERENCES musicbrainz.artist_credit(id);
ALTER TABLE ONLY musicbrainz.track
    ADD CONSTRAINT track_fk_recording FOREIGN KEY (recording) REFERENCES musicbrainz.recording(id);
ALTER TABLE ONLY musicbrainz.track
    ADD CONSTRAINT track_fk_medium FOREIGN KEY (medium) REFERENCES musicbrainz.medium(id);
ALTER TABLE ONLY musicbrainz.track
    ADD CONSTRAINT track_fk_artist_credit FOREIGN KEY (artist_credit) REFERENCES musicbrainz.artist_credit(id);
ALTER TABLE ONLY musicbrainz.isrc
    ADD CONSTRAINT isrc_fk_recording FOREIGN KEY (recording) REFERENCES musicbrainz.recording(id);
