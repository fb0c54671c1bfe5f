-- Where a store's alerts go, besides the list that the API shows.
CREATE TABLE alert_channel (
  store_id        text        NOT NULL,
  type            text        NOT NULL,
  id              uuid        NOT NULL,
  enabled         boolean     NOT NULL,
  digest_minutes  integer     NOT NULL CHECK (digest_minutes > 0),
  config          jsonb       NOT NULL,
  secrets         text,
  last_success_at timestamptz,
  last_error_at   timestamptz,
  last_error      text,
  PRIMARY KEY (store_id, type),
  UNIQUE (store_id, id)
);
