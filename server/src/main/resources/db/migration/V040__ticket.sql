-- transcript and journey are written once; content changes when a detail is corrected.
CREATE TABLE ticket (
  store_id        text        NOT NULL,
  reference       text        NOT NULL,
  handoff_id      uuid        NOT NULL,
  conversation_id uuid        NOT NULL,
  created_at      timestamptz NOT NULL,
  email           text,
  phone           text,
  order_numbers   text[]      NOT NULL,
  content         jsonb       NOT NULL,
  transcript      jsonb       NOT NULL,
  journey         jsonb       NOT NULL,
  PRIMARY KEY (store_id, reference),
  UNIQUE (store_id, handoff_id)
);

CREATE INDEX ticket_newest ON ticket (store_id, created_at DESC, reference DESC);
CREATE INDEX ticket_of_email ON ticket (store_id, email) WHERE email IS NOT NULL;

CREATE TABLE ticket_follow_up (
  store_id    text        NOT NULL,
  reference   text        NOT NULL,
  id          uuid        NOT NULL,
  position    bigint      GENERATED ALWAYS AS IDENTITY,
  author      text        NOT NULL,
  body        text        NOT NULL,
  at          timestamptz NOT NULL,
  attachments jsonb       NOT NULL,
  PRIMARY KEY (store_id, reference, id),
  FOREIGN KEY (store_id, reference) REFERENCES ticket ON DELETE CASCADE
);
