-- Codes that were sent to addresses, to prove them. Only the latest of a conversation counts, once,
-- for ten minutes and five tries; rows are forgotten after a day.
create table email_code (
  store_id        text        not null,
  id              uuid        not null,
  conversation_id uuid        not null,
  email           text        not null,
  email_key       text        not null,
  address_hash    text        not null,
  code_hash       bytea       not null,
  tries           int         not null default 0,
  created_at      timestamptz not null,
  used_at         timestamptz,
  primary key (store_id, id)
);

create index email_code_of_conversation on email_code (store_id, conversation_id, created_at);
create index email_code_of_email on email_code (store_id, email_key, created_at);
create index email_code_of_address on email_code (store_id, address_hash, created_at);
create index email_code_by_age on email_code (created_at);
