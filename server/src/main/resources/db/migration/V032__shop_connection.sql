-- A store's link to its shop system: what the merchant entered, secrets sealed for the row's id.
alter table shop_connection drop constraint shop_connection_type_check;
alter table shop_connection
  add column id      uuid  not null default gen_random_uuid(),
  add column config  jsonb not null default '{}',
  add column secrets text,
  add column status  text  not null default 'connected'
    check (status in ('untested', 'connected', 'failing', 'removed')),
  add column message text  not null default '';

-- What Shopify was asked to do, written down before: it takes no key that makes a repeat harmless.
create table shopify_request (
  store_id       text        not null,
  request_key    text        not null,
  returns_before text[]      not null default '{}',
  job            text,
  result         text,
  answer         text,
  begun_at       timestamptz not null,
  primary key (store_id, request_key)
);
