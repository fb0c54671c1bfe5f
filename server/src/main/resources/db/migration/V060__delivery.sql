CREATE TABLE delivery (
  store_id        text        NOT NULL,
  id              uuid        NOT NULL,
  reference       text        NOT NULL,
  handoff_id      uuid        NOT NULL,
  connection_id   uuid        NOT NULL,
  helpdesk        text        NOT NULL,
  status          text        NOT NULL
    CHECK (status IN ('pending', 'sending', 'retrying', 'delivered', 'dead')),
  state           jsonb       NOT NULL,
  ticket_id       text,
  ticket_url      text,
  next_attempt_at timestamptz,
  created_at      timestamptz NOT NULL,
  replaced_by     uuid,
  PRIMARY KEY (store_id, id),
  CHECK ((next_attempt_at IS NOT NULL) = (status IN ('pending', 'retrying')))
);

CREATE INDEX delivery_of_ticket ON delivery (store_id, reference);
CREATE INDEX delivery_newest ON delivery (store_id, created_at DESC, id DESC);
CREATE INDEX delivery_open ON delivery (store_id, connection_id, next_attempt_at)
  WHERE status IN ('pending', 'sending', 'retrying');
CREATE INDEX delivery_dead ON delivery (store_id, created_at DESC, id DESC) WHERE status = 'dead';

CREATE TABLE delivery_attempt (
  store_id    text        NOT NULL,
  delivery_id uuid        NOT NULL,
  position    bigint      GENERATED ALWAYS AS IDENTITY,
  at          timestamptz NOT NULL,
  step        text        NOT NULL,
  outcome     text        NOT NULL,
  http_status integer,
  message     text        NOT NULL,
  PRIMARY KEY (store_id, delivery_id, position),
  FOREIGN KEY (store_id, delivery_id) REFERENCES delivery ON DELETE CASCADE
);

-- What a merchant must be told.
CREATE TABLE alert (
  store_id      text        NOT NULL,
  id            uuid        NOT NULL,
  at            timestamptz NOT NULL,
  kind          text        NOT NULL,
  connection_id uuid,
  reference     text,
  message       text        NOT NULL,
  PRIMARY KEY (store_id, id)
);

CREATE INDEX alert_newest ON alert (store_id, at DESC, id DESC);

-- db-scheduler's own table; it serves all stores at once.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
