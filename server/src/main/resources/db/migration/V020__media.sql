CREATE TABLE attachment (
  store_id        text        NOT NULL,
  id              uuid        NOT NULL,
  conversation_id uuid        NOT NULL,
  file_name       text        NOT NULL,
  content_type    text        NOT NULL,
  size            bigint      NOT NULL,
  created_at      timestamptz NOT NULL,
  bytes           bytea       NOT NULL,
  PRIMARY KEY (store_id, id)
);

-- Photos are compressed already.
ALTER TABLE attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE INDEX attachment_of_conversation ON attachment (store_id, conversation_id);
