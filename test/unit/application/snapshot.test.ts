import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationDraftSchema,
  type ApplicationDraft,
  applicationSnapshotSchema,
  applicationSteps,
  fieldsOfStep,
  isUnanswered,
  missingAnswers,
  readPath,
  toSnapshot,
  visibleFields,
} from '#shared/domain/application/index';
import { householdNames, readHousehold } from '../estimate/practice';
import { household, member, today } from './applicationBuilder';

const now = { today };
const drafts = await Promise.all(
  householdNames.map(async (name) => (await readHousehold(name)).answers),
);

/** The draft with one value changed; the path exists or is made. */
function withValue(draft: ApplicationDraft, path: string, value: unknown): ApplicationDraft {
  const copy = structuredClone(draft);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let node: Record<string, unknown> = copy;
  for (const part of parts) {
    node[part] ??= {};
    node = node[part] as Record<string, unknown>;
  }
  if (value === undefined) delete node[last];
  else node[last] = value;
  return copy;
}

/** The questions that open or close others, each with the answers it can have. */
const gates = (draft: ApplicationDraft) =>
  applicationSteps
    .flatMap((step) => fieldsOfStep(step, draft, now))
    .filter(({ field }) => ['tri', 'declinableTri', 'choice'].includes(field.kind))
    .map(({ path, field }) => {
      const answers = field.kind === 'choice' ? field.options : ['yes', 'no', null];
      return fc.constantFrom(...answers, undefined).map((answer) => ({ path, answer }));
    });

/** A family with any of its questions answered in any way. */
const toggled = fc
  .constantFrom(...drafts)
  .chain((draft) =>
    fc
      .array(fc.oneof(...gates(draft)), { maxLength: 25 })
      .map((changes) =>
        changes.reduce((sum, { path, answer }) => withValue(sum, path, answer), draft),
      ),
  );

describe('a snapshot', () => {
  it('never holds an answer to a question that is hidden', () => {
    fc.assert(
      fc.property(toggled, (draft) => {
        const snapshot = toSnapshot(draft, now);
        expect(snapshot.ok).toBe(true);
        if (!snapshot.ok) return;
        const fields = applicationSteps.flatMap((step) => fieldsOfStep(step, snapshot.value, now));
        const hidden = fields.filter(({ shown }) => !shown);
        expect(hidden.filter(({ path }) => !isUnanswered(readPath(snapshot.value, path)))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('holds the days of a voter registration card only where the form was asked for', () => {
    const card = { personId: 'ada', voterCardReceivedOn: '2026-11-20', cardSentOn: '2026-11-21' };
    const voterOf = (voterChoice: 'yesSendForm' | 'yesOnline' | 'no') => {
      const voter = [{ ...card, voterChoice }];
      const snapshot = toSnapshot(household([member('ada', '1980-01-01')], { voter }), now);
      return snapshot.ok ? snapshot.value.voter : [];
    };
    expect(voterOf('yesSendForm')).toEqual([{ ...card, voterChoice: 'yesSendForm' }]);
    expect(voterOf('no')).toEqual([{ personId: 'ada', voterChoice: 'no' }]);
    expect(voterOf('yesOnline')).toEqual([{ personId: 'ada', voterChoice: 'yesOnline' }]);
  });

  it('never turns an unanswered question into a no', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.nat(),
        fc.constantFrom(null, undefined),
        (draft, at, nothing) => {
          const answered = visibleFields(draft, now).filter(
            ({ field, path }) => field.kind === 'tri' && !isUnanswered(readPath(draft, path)),
          );
          const chosen = answered[at % answered.length];
          if (!chosen) return;
          const open = withValue(draft, chosen.path, nothing);
          const snapshot = toSnapshot(open, now);
          expect(snapshot.ok && readPath(snapshot.value, chosen.path)).toBe(undefined);
          if (!chosen.required) return;
          const missing = missingAnswers(open, now).flatMap(({ errors, warnings }) => [
            ...errors,
            ...warnings,
          ]);
          expect(missing.map(({ path }) => path)).toContain(chosen.path);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is the same for the same answers, and its own snapshot is itself', () => {
    for (const draft of drafts) {
      const first = toSnapshot(draft, now);
      if (!first.ok) throw new Error('unreachable');
      expect(toSnapshot(first.value, now)).toEqual(first);
      expect(applicationSnapshotSchema.parse(first.value)).toEqual(first.value);
    }
  });

  it('writes numbers in one way and leaves a hidden answer in the draft', () => {
    const person = member('ada', '1980-01-01', { identity: { hasSsn: 'yes', ssn: '773-20-1001' } });
    const draft = household([person], {
      contact: { primaryPhone: { number: '(916) 555-0123', type: 'cell' } },
    });
    const snapshot = toSnapshot(draft, now);
    expect(snapshot).toMatchObject({
      ok: true,
      value: {
        persons: [{ identity: { ssn: '773201001' } }],
        contact: { primaryPhone: { number: '+19165550123' } },
      },
    });
    const closed = withValue(draft, 'persons.0.identity.hasSsn', 'no');
    expect(JSON.stringify(toSnapshot(closed, now))).not.toContain('773');
    expect(closed.persons[0]?.identity?.ssn).toBe('773-20-1001');
  });

  it('is refused for a malformed number, naming the place and not the value', () => {
    const person = member('ada', '1980-01-01', { identity: { hasSsn: 'yes', ssn: '12' } });
    expect(toSnapshot(household([person]), now)).toEqual({
      ok: false,
      error: { paths: ['persons.0.identity.ssn'] },
    });
  });

  it('refuses keys that nobody knows, which a draft drops', () => {
    const [draft] = drafts;
    const snapshot = draft ? toSnapshot(draft, now) : null;
    const odd = { ...(snapshot?.ok ? snapshot.value : {}), surprise: 1 };
    expect(applicationSnapshotSchema.safeParse(odd).success).toBe(false);
    expect(applicationDraftSchema.parse(odd)).not.toHaveProperty('surprise');
  });

  it('has no row that was added and never answered', () => {
    const earlier = { line1: '2 Example Road', city: 'Bakersfield' };
    const draft = withValue(household([member('ada', '1980-01-01')]), 'household.addressHistory', [
      {},
      earlier,
    ]);
    const snapshot = toSnapshot(draft, now);
    expect(snapshot.ok && snapshot.value.household.addressHistory).toEqual([earlier]);
  });
});
