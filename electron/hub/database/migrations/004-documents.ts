/** Frozen after release: a change is a new migration. */
export const migration004 = `
-- A document of a submission. Received once all its parts stand, were opened, and are what was signed.
CREATE TABLE documents (
  id text PRIMARY KEY,
  case_id text NOT NULL REFERENCES cases (id),
  command_id uuid NOT NULL REFERENCES commands (id),
  counselor_id text NOT NULL,
  computer_id text NOT NULL,
  part_count integer NOT NULL,
  begun_at_ms bigint NOT NULL,
  received_at_ms bigint,
  parts_sha256 text,
  receipt_number bigint UNIQUE,
  receipt_signature text
);
CREATE INDEX documents_by_case ON documents (case_id);

CREATE TABLE document_parts (
  document_id text NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  part_index integer NOT NULL,
  part_sha256 text NOT NULL,
  envelope bytea NOT NULL,
  PRIMARY KEY (document_id, part_index)
);
-- Sealed bytes do not compress; trying costs time.
ALTER TABLE document_parts ALTER COLUMN envelope SET STORAGE EXTERNAL;
`;
