-- People who sign in to the console: of the installation, because one may work for several stores.
CREATE TABLE account (
  id                 uuid PRIMARY KEY,
  email              text NOT NULL,
  email_key          text NOT NULL UNIQUE,
  name               text NOT NULL,
  password_hash      text,
  runs_installation  boolean NOT NULL,
  created_at         timestamptz NOT NULL,
  last_seen_at       timestamptz
);

-- What they may do where.
CREATE TABLE membership (
  store_id    text NOT NULL REFERENCES store,
  account_id  uuid NOT NULL REFERENCES account,
  role        text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  since       timestamptz NOT NULL,
  PRIMARY KEY (store_id, account_id)
);
CREATE INDEX membership_by_account ON membership (account_id);

-- One-time links into a store's team. Only the SHA-256 of a token is kept.
CREATE TABLE invitation (
  store_id    text NOT NULL REFERENCES store,
  id          uuid NOT NULL,
  hash        bytea NOT NULL CHECK (length(hash) = 32),
  email       text NOT NULL,
  email_key   text NOT NULL,
  role        text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  invited_by  text NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, hash),
  UNIQUE (store_id, email_key)
);
CREATE INDEX invitation_by_email ON invitation (email_key);

-- The links that a start without an owner prints; the first one used takes all away.
CREATE TABLE owner_link (
  hash        bytea PRIMARY KEY CHECK (length(hash) = 32),
  created_at  timestamptz NOT NULL
);

-- How often somebody tried to sign in: by the hash of an account's e-mail, or of an address.
CREATE TABLE sign_in_attempt (
  key       bytea PRIMARY KEY CHECK (length(key) = 32),
  attempts  integer NOT NULL,
  since     timestamptz NOT NULL
);

-- Spring Session's tables, under names of our own.
CREATE TABLE console_session (
  primary_id             char(36) PRIMARY KEY,
  session_id             char(36) NOT NULL UNIQUE,
  creation_time          bigint NOT NULL,
  last_access_time       bigint NOT NULL,
  max_inactive_interval  integer NOT NULL,
  expiry_time            bigint NOT NULL,
  principal_name         varchar(100)
);
CREATE INDEX console_session_by_expiry ON console_session (expiry_time);
CREATE INDEX console_session_by_account ON console_session (principal_name);

CREATE TABLE console_session_attributes (
  session_primary_id  char(36) NOT NULL REFERENCES console_session ON DELETE CASCADE,
  attribute_name      varchar(200) NOT NULL,
  attribute_bytes     bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

-- Passkeys, as Spring Security keeps them; the account's id in base64url stands for the account.
CREATE TABLE user_credentials (
  credential_id                 text PRIMARY KEY,
  user_entity_user_id           text NOT NULL,
  public_key                    bytea NOT NULL,
  signature_count               bigint,
  uv_initialized                boolean,
  backup_eligible               boolean NOT NULL,
  authenticator_transports      text,
  public_key_credential_type    text,
  backup_state                  boolean NOT NULL,
  attestation_object            bytea,
  attestation_client_data_json  bytea,
  created                       timestamptz,
  last_used                     timestamptz,
  label                         text NOT NULL
);
CREATE INDEX user_credentials_by_account ON user_credentials (user_entity_user_id);

-- Where a change came from: the address of the request, absent for Baton's own doing.
ALTER TABLE audit ADD COLUMN origin text;

ALTER TABLE api_key ADD COLUMN scope text NOT NULL DEFAULT 'admin'
  CHECK (scope IN ('admin', 'handoffs'));
