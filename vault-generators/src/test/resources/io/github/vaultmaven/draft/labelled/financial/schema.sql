-- The bank of the PKDD'99 challenge, by the description of its data; written anew.
CREATE TABLE district (
  district_id integer PRIMARY KEY,
  A2 varchar(30) NOT NULL,
  A3 varchar(30) NOT NULL,
  A4 integer NOT NULL,
  A5 integer NOT NULL,
  A6 integer NOT NULL,
  A7 integer NOT NULL,
  A8 integer NOT NULL,
  A9 integer NOT NULL,
  A10 decimal(4,1) NOT NULL,
  A11 integer NOT NULL,
  A12 decimal(4,1),
  A13 decimal(4,1) NOT NULL,
  A14 integer NOT NULL,
  A15 integer,
  A16 integer NOT NULL
);
CREATE TABLE account (
  account_id integer PRIMARY KEY,
  district_id integer NOT NULL REFERENCES district (district_id),
  frequency varchar(18) NOT NULL,
  date date NOT NULL
);
CREATE TABLE client (
  client_id integer PRIMARY KEY,
  birth_number char(6) NOT NULL,
  district_id integer NOT NULL REFERENCES district (district_id)
);
CREATE TABLE disp (
  disp_id integer PRIMARY KEY,
  client_id integer NOT NULL REFERENCES client (client_id),
  account_id integer NOT NULL REFERENCES account (account_id),
  type varchar(9) NOT NULL
);
CREATE TABLE card (
  card_id integer PRIMARY KEY,
  disp_id integer NOT NULL REFERENCES disp (disp_id),
  type varchar(7) NOT NULL,
  issued date NOT NULL
);
CREATE TABLE loan (
  loan_id integer PRIMARY KEY,
  account_id integer NOT NULL REFERENCES account (account_id),
  date date NOT NULL,
  amount integer NOT NULL,
  duration integer NOT NULL,
  payments decimal(8,2) NOT NULL,
  status char(1) NOT NULL
);
CREATE TABLE "order" (
  order_id integer PRIMARY KEY,
  account_id integer NOT NULL REFERENCES account (account_id),
  bank_to char(2) NOT NULL,
  account_to integer NOT NULL,
  amount decimal(8,2) NOT NULL,
  k_symbol varchar(8) NOT NULL
);
CREATE TABLE trans (
  trans_id integer PRIMARY KEY,
  account_id integer NOT NULL REFERENCES account (account_id),
  date date NOT NULL,
  type varchar(6) NOT NULL,
  operation varchar(14),
  amount integer NOT NULL,
  balance integer NOT NULL,
  k_symbol varchar(11),
  bank char(2),
  account integer
);
