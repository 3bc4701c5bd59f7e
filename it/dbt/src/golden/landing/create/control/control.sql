-- control
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Each run of a load; of a model the one with the greatest mark is the current one
create table if not exists vault_run (
  run_id bigint not null, -- grows by one with each run
  started_at timestamp not null, -- UTC
  model varchar -- what is loaded; null: every model
);

-- The deliveries that the current run is told of; an empty full delivery counts only when it is listed
create table if not exists vault_delivery_list (
  source_table varchar not null, -- source.table
  load_timestamp timestamp not null -- UTC
);
