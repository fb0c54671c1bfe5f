-- What a shop system told, once each: it tells again until it is heard.
create table shop_hook (
  store_id text        not null,
  id       text        not null,
  topic    text        not null,
  at       timestamptz not null,
  primary key (store_id, id)
);

-- A customer asked the shop for their data, and the shop asks Baton.
create table shop_data_request (
  store_id    text        not null,
  id          uuid        not null,
  email       text        not null,
  asked_at    timestamptz not null,
  answered_at timestamptz,
  primary key (store_id, id)
);
