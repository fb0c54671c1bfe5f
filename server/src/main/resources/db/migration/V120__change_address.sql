-- Orders that are sent to another address.
alter table shop_act drop constraint shop_act_kind_check;
alter table shop_act add constraint shop_act_kind_check check (kind in ('cancel', 'return', 'address'));

alter table demo_order_change drop constraint demo_order_change_kind_check;
alter table demo_order_change add constraint demo_order_change_kind_check
  check (kind in ('cancelled', 'cancelling', 'return', 'address'));
