import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideCommands,
  type CaseState,
  type CommandFacts,
  type Standing,
} from '../../../electron/hub/store/decideCommands';

const command = (
  id: string,
  caseSequence: number,
  other: Partial<CommandFacts> = {},
): CommandFacts => ({
  id,
  caseId: 'case-1',
  caseSequence,
  counselorId: 'rosa',
  kind: 'application.submit',
  bodySha256: `hash of ${id}`,
  ...other,
});
const nothing: Standing = { cases: new Map(), stored: new Map() };
const revoked = { counselorId: 'rosa', nextSequence: 2, consentRevoked: true };
const words = (commands: CommandFacts[], standing = nothing) =>
  decideCommands(commands, standing).map((decision) =>
    decision.kind !== 'answer'
      ? decision.kind
      : decision.answer.kind === 'refused'
        ? decision.answer.problem.code
        : decision.answer.kind,
  );

describe('deciding a batch', () => {
  test.each<[string, CommandFacts[], Standing, string[]]>([
    ['the first of a case', [command('a', 1)], nothing, ['apply']],
    ['a run of a case', [command('a', 1), command('b', 2)], nothing, ['apply', 'apply']],
    ['one that came too early', [command('b', 2)], nothing, ['outOfOrder']],
    ['a number twice', [command('a', 1), command('b', 1)], nothing, ['apply', 'conflict']],
    ['the same twice', [command('a', 1), command('a', 1)], nothing, ['apply', 'repeat']],
    [
      'the same id with another body',
      [command('a', 1), command('a', 2, { bodySha256: 'other' })],
      nothing,
      ['apply', 'commandBodyDiffers'],
    ],
    [
      'one stored before',
      [command('a', 1)],
      {
        cases: new Map([['case-1', { ...revoked, consentRevoked: false }]]),
        stored: new Map([['a', 'hash of a']]),
      },
      ['repeat'],
    ],
    [
      'a case of somebody else',
      [command('b', 2)],
      { cases: new Map([['case-1', { ...revoked, counselorId: 'minh' }]]), stored: new Map() },
      ['caseNotYours'],
    ],
    [
      'one after the family took its permission back',
      [command('b', 2)],
      { cases: new Map([['case-1', revoked]]), stored: new Map() },
      ['consentRevoked'],
    ],
    [
      'a revocation in the midst of a run, and the one before it again',
      [
        command('a', 1),
        command('b', 2, { kind: 'consent.revoke' }),
        command('c', 3, { kind: 'case.withdraw' }),
        command('a', 1),
      ],
      nothing,
      ['apply', 'apply', 'consentRevoked', 'repeat'],
    ],
  ])('%s', (_, commands, standing, expected) => {
    expect(words(commands, standing)).toEqual(expected);
  });

  test('delivered again and again in any order, every command of every case is applied exactly once and in order', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    const random = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(lengths, random, (casesOf, chance) => {
        const all = casesOf.flatMap((length, index) =>
          Array.from({ length }, (_, step) =>
            command(`${index}-${step + 1}`, step + 1, { caseId: `case-${index}` }),
          ),
        );
        const applied = deliverUntilDone(all, () => chance.next().value ?? 0);
        expect([...applied].sort()).toEqual(all.map(({ id }) => id).sort());
        for (const caseId of new Set(all.map((one) => one.caseId))) {
          const ofCase = applied.filter((id) => id.startsWith(`${caseId.slice(5)}-`));
          expect(ofCase).toEqual(all.filter((one) => one.caseId === caseId).map(({ id }) => id));
        }
      }),
    );
  });
});

/** A client that keeps what was not received and sends random handfuls until nothing is left. */
function deliverUntilDone(all: readonly CommandFacts[], pick: () => number): string[] {
  const cases = new Map<string, CaseState>();
  const stored = new Map<string, string>();
  const applied: string[] = [];
  let waiting = [...all];
  for (let round = 0; waiting.length > 0 && round < 10_000; round += 1) {
    const batch = Array.from(
      { length: 1 + (pick() % 4) },
      () => waiting[pick() % waiting.length],
    ).filter((one) => one !== undefined);
    const decisions = decideCommands(batch, { cases, stored });
    batch.forEach((one, index) => {
      const kind = decisions[index]?.kind;
      if (kind === 'apply') {
        applied.push(one.id);
        stored.set(one.id, one.bodySha256);
        const nextSequence = one.caseSequence + 1;
        cases.set(one.caseId, { counselorId: 'rosa', nextSequence, consentRevoked: false });
      }
      if (kind !== 'answer') waiting = waiting.filter(({ id }) => id !== one.id);
    });
  }
  return applied;
}
