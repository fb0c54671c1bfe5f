-- Conversations that other agents handed over, by the key under which each was handed over once.
create table handed_over (
  store_id        text        not null,
  idempotency_key text        not null,
  fingerprint     text        not null,
  conversation_id uuid        not null,
  at              timestamptz not null,
  primary key (store_id, idempotency_key),
  foreign key (store_id, conversation_id) references conversation on delete cascade
);

-- Who hands over with the operator's key names a handoff and no store.
create index handoff_by_id on handoff (id);
