create table conversation (
  store_id         text        not null,
  id               uuid        not null,
  visitor_id       uuid        not null,
  channel          text        not null check (channel in ('STOREFRONT', 'API', 'PREVIEW')),
  token_hash       bytea       not null,
  identity         jsonb       not null,
  address_hash     text        not null,
  locale           text,
  language         text,
  settings_version int         not null,
  preview_settings jsonb,
  memory           jsonb       not null,
  email_key        text,
  handoff_id       uuid,
  last_seq         int         not null default 0,
  version          bigint      not null default 0,
  started_at       timestamptz not null,
  last_active_at   timestamptz not null,
  primary key (store_id, id)
);

create index conversation_by_start on conversation (store_id, started_at desc, id);
create index conversation_by_email on conversation (store_id, email_key) where email_key is not null;
create index conversation_by_visitor on conversation (store_id, visitor_id);

create table message (
  store_id        text        not null,
  conversation_id uuid        not null,
  seq             int         not null,
  id              uuid        not null,
  author          text        not null check (author in ('SHOPPER', 'ASSISTANT', 'AGENT', 'SYSTEM')),
  text            text        not null,
  attachments     jsonb       not null default '[]',
  quick_replies   jsonb       not null default '[]',
  client_id       uuid,
  fingerprint     text,
  reply_to        int,
  at              timestamptz not null,
  primary key (store_id, conversation_id, seq),
  foreign key (store_id, conversation_id) references conversation on delete cascade
);

create unique index message_once on message (store_id, conversation_id, client_id)
  where client_id is not null;
create index message_replies on message (store_id, conversation_id, reply_to)
  where reply_to is not null;

create table journey_event (
  store_id        text        not null,
  conversation_id uuid        not null,
  id              uuid        not null,
  type            text        not null,
  at              timestamptz not null,
  about           jsonb       not null default '{}',
  primary key (store_id, conversation_id, id),
  foreign key (store_id, conversation_id) references conversation on delete cascade
);

create index journey_in_order on journey_event (store_id, conversation_id, at);
