-- When the team closed the ticket; null while it is open, or open again.
alter table handoff add column closed_at timestamptz;
