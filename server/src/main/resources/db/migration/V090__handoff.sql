create table handoff (
  store_id        text        not null,
  id              uuid        not null,
  conversation_id uuid        not null,
  status          text        not null check (status in
    ('COLLECTING', 'SUBMITTED', 'DELIVERED', 'UNDELIVERED', 'CANCELLED', 'ABANDONED')),
  reason          text        not null,
  skill           text,
  reference       text,
  record          jsonb       not null,
  rescue_at       timestamptz,
  started_at      timestamptz not null,
  changed_at      timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, conversation_id) references conversation on delete cascade,
  check ((reference is not null) = (status in ('SUBMITTED', 'DELIVERED', 'UNDELIVERED'))),
  check (rescue_at is null or status = 'COLLECTING')
);

-- One handoff in flight for each conversation.
create unique index handoff_one_open on handoff (store_id, conversation_id)
  where status = 'COLLECTING';
create index handoff_by_conversation on handoff (store_id, conversation_id, started_at);
create index handoff_to_rescue on handoff (rescue_at) where rescue_at is not null;

-- What has a ticket keeps it: no way leads back from there.
create function handoff_moves_on() returns trigger language plpgsql as $$
begin
  if old.status in ('SUBMITTED', 'DELIVERED', 'UNDELIVERED')
      and new.status not in ('SUBMITTED', 'DELIVERED', 'UNDELIVERED')
    or old.status = 'DELIVERED' and new.status <> 'DELIVERED'
    or old.status in ('CANCELLED', 'ABANDONED') and new.status <> old.status then
    raise exception 'a handoff cannot go from % to %', old.status, new.status;
  end if;
  return new;
end $$;

create trigger handoff_moves_on before update on handoff
  for each row execute function handoff_moves_on();
