-- An integration that fails while tickets wait for it, from the alert of that to the alert of its recovery.
CREATE TABLE alert_incident (
  store_id      text        NOT NULL,
  connection_id uuid        NOT NULL,
  since         timestamptz NOT NULL,
  well_since    timestamptz,
  PRIMARY KEY (store_id, connection_id)
);

CREATE INDEX connection_failing ON connection (store_id, id) WHERE health = 'failing';
