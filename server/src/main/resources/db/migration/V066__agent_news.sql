-- What helpdesks tell of tickets, each once. What was settled keeps its key and no content.
CREATE TABLE agent_news (
  store_id      text        NOT NULL,
  connection_id uuid        NOT NULL,
  key           text        NOT NULL,
  position      bigint      GENERATED ALWAYS AS IDENTITY,
  ticket_id     text        NOT NULL,
  content       jsonb,
  received_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, connection_id, key)
);

CREATE INDEX agent_news_waiting ON agent_news (store_id, connection_id, ticket_id, position)
  WHERE content IS NOT NULL;

CREATE INDEX delivery_of_helpdesk_ticket ON delivery (store_id, connection_id, ticket_id)
  WHERE ticket_id IS NOT NULL;
