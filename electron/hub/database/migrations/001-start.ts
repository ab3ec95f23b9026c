/** Frozen after release: a change is a new migration. */
export const migration001 = `
CREATE TABLE hub (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  hub_id text NOT NULL,
  name text NOT NULL,
  practice boolean NOT NULL,
  recovery_key_id text NOT NULL,
  recovery_public_key text NOT NULL
);

-- Private halves are sealed with the key file, which is never in the database.
CREATE TABLE hub_keys (
  key_id text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sealing', 'signing')),
  sealed_private_jwk bytea NOT NULL,
  made_at_ms bigint NOT NULL,
  not_after_ms bigint NOT NULL
);

CREATE TABLE counselors (
  id text PRIMARY KEY,
  display_name text NOT NULL,
  role text NOT NULL,
  certification_number text,
  active boolean NOT NULL DEFAULT true
);

CREATE TABLE computers (
  id text PRIMARY KEY,
  thumbprint text NOT NULL,
  paired_at_ms bigint NOT NULL,
  revoked_at_ms bigint
);

-- A counselor who starts anew on a computer gets another key; what the old one signed still counts.
CREATE TABLE counselor_keys (
  thumbprint text PRIMARY KEY,
  counselor_id text NOT NULL REFERENCES counselors (id),
  computer_id text NOT NULL REFERENCES computers (id),
  public_jwk jsonb NOT NULL,
  registered_at_ms bigint NOT NULL
);
CREATE INDEX counselor_keys_by_owner ON counselor_keys (counselor_id, computer_id);

CREATE TABLE invitations (
  lookup text PRIMARY KEY,
  secret_hash bytea NOT NULL,
  counselor_id text NOT NULL REFERENCES counselors (id),
  expires_at_ms bigint NOT NULL,
  attempts_left integer NOT NULL,
  used_by text
);

CREATE TABLE seen_proofs (
  thumbprint text NOT NULL,
  jti text NOT NULL,
  expires_at_ms bigint NOT NULL,
  PRIMARY KEY (thumbprint, jti)
);
CREATE INDEX seen_proofs_by_expiry ON seen_proofs (expires_at_ms);

CREATE TABLE cases (
  id text PRIMARY KEY,
  counselor_id text NOT NULL,
  next_sequence integer NOT NULL
);

CREATE SEQUENCE receipt_numbers;

CREATE TABLE commands (
  id uuid PRIMARY KEY,
  case_id text NOT NULL REFERENCES cases (id),
  case_sequence integer NOT NULL,
  counselor_id text NOT NULL,
  computer_id text NOT NULL,
  kind text NOT NULL,
  body_sha256 text NOT NULL,
  envelope bytea NOT NULL,
  sealed_at text NOT NULL,
  received_at_ms bigint NOT NULL,
  receipt_number bigint NOT NULL UNIQUE,
  receipt_signature text NOT NULL,
  UNIQUE (case_id, case_sequence)
);
-- Sealed bytes do not compress; trying costs time.
ALTER TABLE commands ALTER COLUMN envelope SET STORAGE EXTERNAL;

-- The last place given out in each counselor's feed. Its row lock makes places become visible in order.
CREATE TABLE feeds (
  counselor_id text PRIMARY KEY,
  last_place bigint NOT NULL
);

CREATE TABLE changes (
  counselor_id text NOT NULL,
  place bigint NOT NULL,
  case_id text NOT NULL,
  sealed_change bytea NOT NULL,
  PRIMARY KEY (counselor_id, place)
);

CREATE TABLE jobs (
  command_id uuid NOT NULL REFERENCES commands (id),
  step integer NOT NULL,
  due_at_ms bigint NOT NULL,
  done boolean NOT NULL DEFAULT false,
  PRIMARY KEY (command_id, step)
);
CREATE INDEX jobs_by_due ON jobs (due_at_ms) WHERE NOT done;
`;
