-- The demo store was removed: it does not come back at the next start.
create table demo_removed (
  store_id   text        primary key,
  removed_at timestamptz not null
);
