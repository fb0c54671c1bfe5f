-- A delivery that its connection's gate did not let in waits here, off the timetable.
ALTER TABLE delivery
  ADD parked_at  timestamptz,
  ADD overdue_at timestamptz,
  ADD CHECK (parked_at IS NULL OR status IN ('pending', 'retrying')),
  ADD CHECK (overdue_at IS NULL OR parked_at IS NOT NULL);

CREATE INDEX delivery_parked ON delivery (store_id, connection_id, created_at, id)
  WHERE parked_at IS NOT NULL;
CREATE INDEX delivery_overdue ON delivery (store_id, connection_id, overdue_at)
  WHERE parked_at IS NOT NULL;

-- Until when a helpdesk asked to be left alone, for all processes.
CREATE TABLE connection_rest (
  store_id      text        NOT NULL,
  connection_id uuid        NOT NULL,
  until         timestamptz NOT NULL,
  PRIMARY KEY (store_id, connection_id)
);
