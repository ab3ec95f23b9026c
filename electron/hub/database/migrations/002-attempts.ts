/** Frozen after release: a change is a new migration. */
export const migration002 = `
-- Wrong invitation codes by where they came from: a keyed hash of an address or of a computer's key.
CREATE TABLE pairing_attempts (
  origin bytea PRIMARY KEY,
  failed integer NOT NULL,
  window_ends_at_ms bigint NOT NULL
);
CREATE INDEX pairing_attempts_by_end ON pairing_attempts (window_ends_at_ms);

-- An envelope that fits into a page stays in its row: beside it it would be cut into pieces of 2 kB,
-- each with an index entry of its own.
ALTER TABLE commands SET (toast_tuple_target = 8160);
`;
