-- The agent who writes in a conversation, and agents' names beside their messages.
alter table conversation add column agent jsonb;
alter table message add column author_name text;
