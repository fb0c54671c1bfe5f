-- The built-in inbox of a store has no row: it is always there.
CREATE TABLE connection (
  store_id   text        NOT NULL,
  id         uuid        NOT NULL,
  type       text        NOT NULL,
  name       text        NOT NULL,
  health     text        NOT NULL CHECK (health IN ('untested', 'connected', 'failing')),
  message    text        NOT NULL,
  config     jsonb       NOT NULL,
  secrets    text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);

CREATE TABLE inbox_counter (
  store_id      text   NOT NULL,
  connection_id uuid   NOT NULL,
  number        bigint NOT NULL,
  PRIMARY KEY (store_id, connection_id)
);

-- The built-in helpdesk: what it took in, each once.
CREATE TABLE inbox_ticket (
  store_id      text        NOT NULL,
  connection_id uuid        NOT NULL,
  handoff_id    uuid        NOT NULL,
  number        bigint      NOT NULL,
  reference     text        NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, connection_id, handoff_id),
  UNIQUE (store_id, connection_id, number)
);

CREATE TABLE inbox_follow_up (
  store_id      text        NOT NULL,
  connection_id uuid        NOT NULL,
  handoff_id    uuid        NOT NULL,
  follow_up_id  uuid        NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (store_id, connection_id, handoff_id, follow_up_id),
  FOREIGN KEY (store_id, connection_id, handoff_id) REFERENCES inbox_ticket ON DELETE CASCADE
);
