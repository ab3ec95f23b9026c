import { createHash } from 'node:crypto';
import type { CommandPayload } from '#shared/hub/index';

/** Numbers that look like chance and are the same for the same seed and family, whatever the day. */
export interface Chance {
  /** A whole number from 0 to `below` − 1 for this question. */
  pick(question: string, below: number): number;
}

/**
 * Ids differ from run to run and would make every demo another one; names and birth dates of the
 * family do not.
 */
export function chanceFor(seed: string, payload: CommandPayload): Chance {
  const family = familyOf(payload);
  return {
    pick(question, below) {
      const digest = createHash('sha256').update(`${seed}\n${question}\n${family}`).digest();
      return digest.readUInt32BE(0) % below;
    },
  };
}

function familyOf(payload: CommandPayload): string {
  if (payload.kind !== 'application.submit') return payload.caseId;
  const people = payload.body.snapshot.persons.map(({ name, dateOfBirth }) =>
    JSON.stringify([name?.firstName, name?.lastName, dateOfBirth]),
  );
  return people.length > 0 ? people.sort().join('\n') : payload.caseId;
}
