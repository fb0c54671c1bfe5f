-- How a shop connection fares, beyond what only its merchant can mend.
alter table shop_connection
  add column failing_since  timestamptz,
  add column troubled_since timestamptz,
  add column troubles       integer not null default 0,
  add column looked_at      timestamptz;

create index shop_connection_ailing on shop_connection (store_id)
  where status in ('failing', 'removed') or troubled_since is not null;

-- The health of shops is told as that of integrations.
drop index alert_waiting_health;
create index alert_waiting_health on alert_waiting (store_id, channel, subject, at, alert_id)
  where kind in ('integration_failing', 'integration_recovered', 'shop_failing', 'shop_recovered');

-- A cancellation that was still under way when its shopper was handed on: looked at until it has ended.
alter table shop_act
  add column follow_at    timestamptz,
  add column follow_until timestamptz;
create index shop_act_to_follow on shop_act (follow_at) where follow_at is not null;
