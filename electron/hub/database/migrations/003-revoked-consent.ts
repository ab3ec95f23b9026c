/** Frozen after release: a change is a new migration. */
export const migration003 = `
-- The family took its permission back: no later command of the case is stored (10 CCR 6664).
ALTER TABLE cases ADD COLUMN consent_revoked boolean NOT NULL DEFAULT false;
UPDATE cases SET consent_revoked = true
WHERE EXISTS (SELECT 1 FROM commands WHERE case_id = cases.id AND kind = 'consent.revoke');
`;
