-- Skills that a program of the store's own serves.
CREATE TABLE own_skill (
  store_id         text        NOT NULL,
  id               uuid        NOT NULL,
  name             text        NOT NULL,
  url              text        NOT NULL,
  phrases          text[]      NOT NULL,
  intents          text[]      NOT NULL,
  enabled          boolean     NOT NULL,
  secrets          text,
  old_secret_until timestamptz,
  created_at       timestamptz NOT NULL,
  last_error_at    timestamptz,
  last_error       text,
  PRIMARY KEY (store_id, id)
);
