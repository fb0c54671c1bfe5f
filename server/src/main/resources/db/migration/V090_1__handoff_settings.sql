-- Versions are never changed; the newest is the one in force.
CREATE TABLE handoff_settings (
  store_id    text NOT NULL REFERENCES store,
  version     integer NOT NULL CHECK (version >= 1),
  created_at  timestamptz NOT NULL,
  author      text NOT NULL,
  changes     text[] NOT NULL,
  settings    jsonb NOT NULL,
  PRIMARY KEY (store_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER written_once BEFORE UPDATE ON handoff_settings
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
