-- Why the replies of a turn are what they are, as the assistant's own JSON, beside the turn's first message.
alter table message add column decision jsonb;

create index handoff_by_status on handoff (store_id, status, started_at desc, id);
