CREATE TABLE store (
  store_id       text PRIMARY KEY CHECK (store_id ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  name           text NOT NULL,
  country        text NOT NULL,
  currency       text NOT NULL,
  time_zone      text NOT NULL,
  languages      text[] NOT NULL,
  origins        text[] NOT NULL,
  other_contact  text,
  reply_time     text NOT NULL,
  privacy_text   text,
  privacy_url    text,
  created_at     timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL,
  CHECK (privacy_url IS NULL OR privacy_text IS NOT NULL)
);

-- What a store's own programs show. Only the SHA-256 of a key is kept.
CREATE TABLE api_key (
  store_id      text NOT NULL REFERENCES store,
  id            uuid NOT NULL,
  name          text NOT NULL,
  prefix        text NOT NULL,
  hash          bytea NOT NULL CHECK (length(hash) = 32),
  created_at    timestamptz NOT NULL,
  last_used_at  timestamptz,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, hash)
);

-- Keys of the operator, for every store: global on purpose, no store's data.
CREATE TABLE installation_key (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('bootstrap', 'local', 'made')),
  name          text NOT NULL,
  prefix        text NOT NULL,
  hash          bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at    timestamptz NOT NULL,
  last_used_at  timestamptz
);

CREATE TABLE audit (
  store_id  text NOT NULL REFERENCES store,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  at        timestamptz NOT NULL,
  who       text NOT NULL,
  what      text NOT NULL,
  details   jsonb NOT NULL,
  PRIMARY KEY (store_id, id)
);
