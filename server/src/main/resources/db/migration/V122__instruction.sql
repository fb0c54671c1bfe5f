-- A merchant's instructions, in the order in which they count.
CREATE TABLE instruction (
  store_id   text        NOT NULL,
  id         uuid        NOT NULL,
  place      integer     NOT NULL,
  name       text        NOT NULL,
  skill      text,
  conditions text        NOT NULL,
  words      text        NOT NULL,
  act        text        NOT NULL CHECK (act IN ('HAND_OFF', 'OFFER', 'NEVER_OFFER_FIRST')),
  enabled    boolean     NOT NULL,
  PRIMARY KEY (store_id, id)
);
