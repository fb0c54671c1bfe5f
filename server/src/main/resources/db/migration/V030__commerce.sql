-- Which shop system stands behind a store.
create table shop_connection (
  store_id     text        primary key,
  type         text        not null check (type in ('none', 'demo')),
  connected_at timestamptz not null
);

-- What was done to the demo shop's orders: the orders themselves are made up anew at every look.
create table demo_order_change (
  store_id     text        not null,
  order_number text        not null,
  change_key   text        not null,
  kind         text        not null check (kind in ('cancelled', 'cancelling', 'return')),
  item_ids     text[]      not null default '{}',
  reason       text        not null default '',
  note         text        not null default '',
  at           timestamptz not null,
  primary key (store_id, order_number, change_key)
);

-- Every irreversible act in a shop, written down before it is done.
create table shop_act (
  store_id        text        not null,
  conversation_id text        not null,
  kind            text        not null check (kind in ('cancel', 'return')),
  order_number    text        not null,
  subject         text        not null,
  begun_at        timestamptz not null,
  outcome         text,
  detail          text        not null default '',
  ended_at        timestamptz,
  primary key (store_id, conversation_id, kind, order_number, subject)
);
