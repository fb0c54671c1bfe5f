-- Where a store's own programs hear what becomes of handoffs.
CREATE TABLE webhook_endpoint (
  store_id         text        NOT NULL,
  id               uuid        NOT NULL,
  url              text        NOT NULL,
  description      text        NOT NULL,
  events           text[]      NOT NULL,
  secrets          text,
  old_secret_until timestamptz,
  created_at       timestamptz NOT NULL,
  off              text        CHECK (off IN ('merchant', 'gone', 'failing')),
  failures         integer     NOT NULL DEFAULT 0,
  failing_since    timestamptz,
  rest_until       timestamptz,
  last_success_at  timestamptz,
  last_error_at    timestamptz,
  last_error       text,
  PRIMARY KEY (store_id, id)
);

-- What an endpoint is told; written with what it tells of. The body is sent as it stands here.
CREATE TABLE webhook_message (
  store_id    text        NOT NULL,
  id          uuid        NOT NULL,
  endpoint_id uuid        NOT NULL,
  event       text        NOT NULL,
  reference   text,
  at          timestamptz NOT NULL,
  body        text        NOT NULL,
  status      text        NOT NULL CHECK (status IN ('waiting', 'taken', 'given_up')),
  since       timestamptz NOT NULL,
  tries       integer     NOT NULL DEFAULT 0,
  next_at     timestamptz,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE
);

CREATE INDEX webhook_message_latest ON webhook_message (store_id, endpoint_id, at DESC, id DESC);
CREATE INDEX webhook_message_waiting ON webhook_message (store_id, endpoint_id) WHERE status <> 'taken';
CREATE INDEX webhook_message_reference ON webhook_message (store_id, reference);
CREATE INDEX webhook_message_old ON webhook_message (at);

CREATE TABLE webhook_attempt (
  store_id    text        NOT NULL,
  message_id  uuid        NOT NULL,
  at          timestamptz NOT NULL,
  id          uuid        NOT NULL,
  http_status integer,
  message     text        NOT NULL,
  millis      integer     NOT NULL,
  PRIMARY KEY (store_id, message_id, at, id),
  FOREIGN KEY (store_id, message_id) REFERENCES webhook_message ON DELETE CASCADE
);
