-- Alerts that a channel was not told yet, by the integration they are about; written with the alert.
CREATE TABLE alert_waiting (
  store_id  text        NOT NULL,
  channel   text        NOT NULL,
  subject   uuid        NOT NULL,
  at        timestamptz NOT NULL,
  alert_id  uuid        NOT NULL,
  kind      text        NOT NULL,
  reference text,
  PRIMARY KEY (store_id, channel, subject, at, alert_id)
);

CREATE INDEX alert_waiting_health ON alert_waiting (store_id, channel, subject, at, alert_id)
  WHERE kind IN ('integration_failing', 'integration_recovered');

-- What a channel was told of an integration.
CREATE TABLE alert_thread (
  store_id   text        NOT NULL,
  channel    text        NOT NULL,
  subject    uuid        NOT NULL,
  failing    boolean     NOT NULL,
  trouble_at timestamptz,
  PRIMARY KEY (store_id, channel, subject)
);

-- A message that was not taken yet: of each channel and integration one at a time.
CREATE TABLE alert_message (
  store_id text        NOT NULL,
  id       uuid        NOT NULL,
  channel  text        NOT NULL,
  subject  uuid        NOT NULL,
  at       timestamptz NOT NULL,
  event    text        NOT NULL,
  title    text        NOT NULL,
  text     text        NOT NULL,
  data     json        NOT NULL,
  attempts integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, channel, subject)
);
