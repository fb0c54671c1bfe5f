-- Changes of the same instant keep their order.
alter table demo_order_change add column sequence bigint generated always as identity;
