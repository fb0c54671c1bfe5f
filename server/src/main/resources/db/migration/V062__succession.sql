ALTER TABLE delivery
  ADD fallback_id      uuid,
  ADD replaced_because text,
  DROP CONSTRAINT delivery_status_check,
  ADD CONSTRAINT delivery_status_check
    CHECK (status IN ('pending', 'sending', 'retrying', 'delivered', 'dead', 'replaced'));

UPDATE delivery SET status = 'replaced', replaced_because = state ->> 'why'
WHERE status = 'dead' AND replaced_by IS NOT NULL;

-- One delivery carries a ticket.
CREATE UNIQUE INDEX delivery_carrier ON delivery (store_id, reference) WHERE replaced_by IS NULL;
