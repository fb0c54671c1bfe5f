-- What is forgotten after a time is found by its age, of all stores.
create index alert_by_age on alert (at);
create index order_guess_by_age on order_guess (at);
create index handed_over_by_age on handed_over (at);
create index attachment_by_age on attachment (created_at);
