-- A browser that has chatted before. A claim, never a proof of who sits there.
create table visitor (
  store_id       text        not null,
  id             uuid        not null,
  known          jsonb       not null default '{}',
  email_key      text,
  last_reference text,
  ticket_times   jsonb       not null default '[]',
  created_at     timestamptz not null,
  last_seen_at   timestamptz not null,
  primary key (store_id, id)
);

-- For exports and erasure of a person by e-mail.
create index visitor_by_email on visitor (store_id, email_key) where email_key is not null;
