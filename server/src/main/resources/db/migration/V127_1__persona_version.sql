-- Which version of a persona a merchant has seen, so that two who change it know of each other.
alter table persona add column version integer not null default 1;
