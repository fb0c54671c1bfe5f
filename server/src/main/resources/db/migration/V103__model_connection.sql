-- The language model a store connected for itself, its key sealed; a store without a row has the operator's choice.
create table model_connection (
  store_id        text        not null,
  id              uuid        not null,
  config          jsonb       not null,
  secrets         text,
  last_success_at timestamptz,
  last_error_at   timestamptz,
  last_error      text,
  primary key (store_id)
);
