-- Pairs of an order number and an address that did not match: counted per conversation and per
-- network address, kept as hashes.
create table order_guess (
  store_id        text        not null,
  conversation_id text        not null,
  pair_hash       text        not null,
  address_hash    text        not null,
  at              timestamptz not null,
  primary key (store_id, conversation_id, pair_hash)
);
create index order_guess_of_address on order_guess (store_id, address_hash, at);
