-- What a turn writes, and nothing else: two messages and the conversation's version.
CREATE TABLE conversation (store_id text, id int, version bigint NOT NULL, PRIMARY KEY (store_id, id));
CREATE TABLE message (
  store_id text, conversation_id int, seq bigint, author text NOT NULL, text text NOT NULL,
  at timestamptz NOT NULL, PRIMARY KEY (store_id, conversation_id, seq)
);
CREATE SEQUENCE seq;
INSERT INTO conversation SELECT 'demo', n, 0 FROM generate_series(1, 1000) n;
