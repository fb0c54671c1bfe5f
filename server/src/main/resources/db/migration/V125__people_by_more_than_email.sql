-- A customer's question for their data may name no address.
alter table shop_data_request
  alter column email drop not null,
  add column customer text,
  add column phone    text,
  add column orders   text[] not null default '{}';

-- Shopify's ids of the orders that were looked at: its requests to erase name orders by nothing else, at a time when
-- the orders themselves can no longer be asked for.
create table shopify_order (
  store_id     text        not null,
  order_id     text        not null,
  order_number text        not null,
  primary key (store_id, order_id)
);
create index shopify_order_by_number on shopify_order (store_id, order_number);

create index shop_act_of_order on shop_act (store_id, order_number);
create index ticket_of_phone on ticket (store_id, phone) where phone is not null;
