-- What a merchant answers to what shoppers ask.
create table answer (
  store_id   text        not null,
  id         uuid        not null,
  language   text        not null,
  question   text        not null,
  also_asked text[]      not null default '{}',
  answer     text        not null,
  changed_at timestamptz not null,
  primary key (store_id, id)
);
