-- Tickets whose helpdesk is asked what agents did there.
CREATE TABLE agent_watch (
  store_id      text        NOT NULL,
  delivery_id   uuid        NOT NULL,
  connection_id uuid        NOT NULL,
  ticket_id     text        NOT NULL,
  mark          text,
  closed        boolean     NOT NULL DEFAULT false,
  faults        integer     NOT NULL DEFAULT 0,
  active_at     timestamptz NOT NULL,
  next_at       timestamptz,
  asked         bigint      NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, delivery_id),
  FOREIGN KEY (store_id, delivery_id) REFERENCES delivery ON DELETE CASCADE
);
