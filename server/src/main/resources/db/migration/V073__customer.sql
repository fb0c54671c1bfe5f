-- A visitor of a customer's own, on whatever device: no browser ever learns its id.
alter table visitor add column customer boolean not null default false;

-- Whom a login or a code named ('shop:…', 'login:…', 'email:…'), and the one visitor they are.
create table customer (
  store_id   text        not null,
  key        text        not null,
  visitor_id uuid        not null,
  created_at timestamptz not null,
  primary key (store_id, key),
  foreign key (store_id, visitor_id) references visitor on delete cascade
);

create index customer_by_visitor on customer (store_id, visitor_id);
