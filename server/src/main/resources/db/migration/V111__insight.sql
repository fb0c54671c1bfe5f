-- What happened and is not counted yet. Written by triggers: in the transaction of what happened, without a
-- statement more for whoever writes it, and without anybody who could forget it.
create table insight_news (
  store_id text   not null,
  id       bigint generated always as identity,
  kind     text   not null check (kind in ('conversation', 'delivery')),
  subject  uuid   not null,
  primary key (store_id, id)
);

-- What one conversation, or one delivery, adds to the figures. Replaced when it is counted again.
create table insight_part (
  store_id text  not null,
  kind     text  not null check (kind in ('conversation', 'delivery')),
  id       uuid  not null,
  counts   jsonb not null,
  primary key (store_id, kind, id)
);

-- The figures: the sum of all parts, day by day on the store's clock. Nothing of a person is in them.
create table insight_count (
  store_id text   not null,
  measure  text   not null,
  day      date   not null,
  key      text   not null,
  n        bigint not null,
  primary key (store_id, measure, day, key)
);

-- Questions that led to a person. They hold words of shoppers and go with their conversation.
create table insight_question (
  store_id        text not null,
  conversation_id uuid not null,
  seq             int  not null,
  day             date not null,
  key             text not null,
  language        text not null,
  text            text not null,
  primary key (store_id, conversation_id, seq),
  foreign key (store_id, conversation_id) references conversation on delete cascade
);

create index insight_question_of_day on insight_question (store_id, day, key);
create index insight_question_latest on insight_question (store_id, key, day desc);

-- The words by which a conversation is found, each with the store before it.
create table insight_words (
  store_id        text        not null,
  conversation_id uuid        not null,
  started_at      timestamptz not null,
  words           tsvector    not null,
  primary key (store_id, conversation_id),
  foreign key (store_id, conversation_id) references conversation on delete cascade
);

create index insight_words_found on insight_words using gin (words);
create index insight_words_newest on insight_words (store_id, started_at desc, conversation_id);
alter table insight_words alter column words set statistics 1000;

create function insight_hears_messages() returns trigger language plpgsql as $$
begin
  insert into insight_news (store_id, kind, subject)
  select distinct store_id, 'conversation', conversation_id from added;
  return null;
end $$;

create trigger insight_hears after insert on message
  referencing new table as added for each statement execute function insight_hears_messages();

-- A handoff begins with a message; it may end without one.
create function insight_hears_handoff() returns trigger language plpgsql as $$
begin
  if old.status <> new.status then
    insert into insight_news (store_id, kind, subject)
    values (new.store_id, 'conversation', new.conversation_id);
  end if;
  return null;
end $$;

create trigger insight_hears after update of status on handoff
  for each row execute function insight_hears_handoff();

create function insight_hears_delivery() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.status <> new.status then
    insert into insight_news (store_id, kind, subject) values (new.store_id, 'delivery', new.id);
  end if;
  return null;
end $$;

create trigger insight_hears after insert or update of status on delivery
  for each row execute function insight_hears_delivery();

-- What is erased stays counted, and nothing tells any more whose it was.
create function insight_forgets_conversation() returns trigger language plpgsql as $$
begin
  update insight_part set id = gen_random_uuid()
  where store_id = old.store_id and kind = 'conversation' and id = old.id;
  return null;
end $$;

create trigger insight_forgets after delete on conversation
  for each row execute function insight_forgets_conversation();

-- Everything from before is news.
insert into insight_news (store_id, kind, subject)
select store_id, 'conversation', id from conversation where channel <> 'PREVIEW';
insert into insight_news (store_id, kind, subject) select store_id, 'delivery', id from delivery;
