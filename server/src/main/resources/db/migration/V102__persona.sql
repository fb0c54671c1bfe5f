-- How a store's assistant presents itself; a store without a row has what is usual.
create table persona (
  store_id   text        not null,
  content    jsonb       not null,
  changed_at timestamptz not null,
  primary key (store_id)
);
