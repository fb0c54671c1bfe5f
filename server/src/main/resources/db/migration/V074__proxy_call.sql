-- Signed calls of a shop's proxy that were answered: each counts once, and is forgotten when it is
-- too old to be answered anyway.
create table proxy_call (
  store_id  text        not null,
  signature text        not null,
  at        timestamptz not null,
  primary key (store_id, signature)
);
