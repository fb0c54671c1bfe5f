-- By what a store's customers are recognised: secrets (sealed) and public keys.
create table identity_key (
  store_id     text        not null,
  id           uuid        not null,
  kind         text        not null check (kind in
    ('SHARED_SECRET', 'PUBLIC_KEY', 'JWKS', 'SHOPIFY_APP')),
  name         text        not null,
  config       jsonb       not null,
  secrets      text,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  retires_at   timestamptz,
  primary key (store_id, id)
);
