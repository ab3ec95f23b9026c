import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedPaths,
  changeSummary,
  startAmendment,
  withChangesNoted,
} from '#shared/domain/application/amendment/index';
import {
  type ApplicationDraft,
  readPath,
  toSnapshot,
  visibleFields,
} from '#shared/domain/application/index';
import { householdNames, readHousehold } from '../estimate/practice';
import { member, today } from '../application/applicationBuilder';

const now = { today };
const carrier = { at: '2026-11-23T18:00:00Z', by: 'counselor-1' };
const families = await Promise.all(
  householdNames.map(async (name) => (await readHousehold(name)).answers),
);
const family = fc.constantFrom(...families);
/** Comparing whole families is slow on a busy machine; each run already covers one of them whole. */
const runs = { numRuns: 25 };

function amended(last: ApplicationDraft): ApplicationDraft {
  return startAmendment(last, 'reportChange', now, { id: 'application-2', ...carrier });
}

function withIncome(draft: ApplicationDraft, index: number, amountCents: number): ApplicationDraft {
  const incomes = draft.incomes.map((income, at) =>
    at === index ? { ...income, amountCents } : income,
  );
  return { ...draft, incomes };
}

function shuffled<Row>(rows: readonly Row[], by: number): Row[] {
  return rows.map((_, at) => rows[(at + by) % rows.length]).filter((row) => row !== undefined);
}

describe('what changed between two applications', () => {
  it('is nothing as long as nothing was answered', () => {
    fc.assert(
      fc.property(family, (last) => {
        // As it comes back from the disk: equal, but no longer the same objects.
        expect(changeSummary(structuredClone(last), amended(last), now)).toEqual([]);
      }),
      runs,
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(family, fc.nat(5), fc.nat(5), (last, byPerson, byIncome) => {
        const next = amended(last);
        const moved = {
          ...next,
          persons: shuffled(next.persons, byPerson),
          incomes: shuffled(next.incomes, byIncome),
        };
        expect(changedPaths(last, moved, now)).toEqual([]);
      }),
      runs,
    );
  });

  it('names exactly the income whose amount was told anew, with both amounts', () => {
    fc.assert(
      fc.property(family, fc.nat(3), fc.integer({ min: 1, max: 5_000_000 }), (last, at, cents) => {
        const index = at % last.incomes.length;
        const income = last.incomes[index];
        fc.pre(income !== undefined && income.amountCents !== cents);
        const next = withIncome(amended(last), index, cents);
        const key = `incomes.${income?.id}.amountCents`;
        expect(changedPaths(last, next, now)).toEqual([key]);
        expect(changeSummary(last, next, now)).toMatchObject([
          { kind: 'answer', personId: income?.personId, old: income?.amountCents, next: cents },
        ]);
      }),
      runs,
    );
  });

  it('is undone by taking it back', () => {
    fc.assert(
      fc.property(family, fc.integer({ min: 1, max: 5_000_000 }), (last, cents) => {
        const back = withIncome(
          withIncome(amended(last), 0, cents),
          0,
          last.incomes[0]?.amountCents ?? 0,
        );
        expect(changedPaths(last, back, now)).toEqual([]);
      }),
      runs,
    );
  });

  it('has the same places seen from either side', () => {
    fc.assert(
      fc.property(family, family, (left, right) => {
        const events = { lifeEvents: [] };
        const [a, b] = [
          { ...left, ...events },
          { ...right, ...events },
        ];
        fc.pre(a.persons.every(({ id }) => b.persons.some((person) => person.id === id)));
        expect(changedPaths(a, b, now)).toEqual(changedPaths(b, a, now));
      }),
      runs,
    );
  });

  it('says once that somebody left, and nothing else of them', () => {
    const last = families[0];
    const leaving = last?.persons[3];
    if (!last || !leaving) throw new Error('the fixture has four people');
    const next = amended(last);
    const left = {
      ...next,
      persons: next.persons.map((person) =>
        person.id === leaving.id
          ? { ...person, removedOn: '2026-11-20', removalReason: 'movedOut' as const }
          : person,
      ),
    };
    const told = changeSummary(last, left, now).filter(({ key }) => key.includes(leaving.id));
    expect(told.map(({ kind, key }) => [kind, key])).toEqual([
      ['memberRemoved', `persons.${leaving.id}`],
      ['answer', `persons.${leaving.id}.removedOn`],
      ['answer', `persons.${leaving.id}.removalReason`],
    ]);
  });

  it('says that somebody came, with everything told of them', () => {
    const last = families[2];
    if (!last) throw new Error('there are three fixtures');
    const next = amended(last);
    const grown = { ...next, persons: [...next.persons, member('newborn', '2026-11-01')] };
    const told = changeSummary(last, grown, now);
    expect(told[0]).toMatchObject({ kind: 'memberAdded', personId: 'newborn' });
    expect(told.map(({ key }) => key)).toContain('persons.newborn.dateOfBirth');
    expect(told.every((entry) => entry.kind !== 'answer' || entry.old === undefined)).toBe(true);
  });

  it('leaves out rights, offers and statements, which are taken anew each time', () => {
    const last = families[0];
    if (!last) throw new Error('there are three fixtures');
    const signed: ApplicationDraft = {
      ...amended(last),
      enroller: { ...last.enroller, enrollerStatementAccepted: false, eventName: 'Another event' },
      attestations: [],
      voter: [{ personId: last.persons[0]?.id ?? '', voterChoice: 'no' }],
    };
    expect(changedPaths(last, signed, now)).toEqual([]);
  });
});

describe('an amendment with its changes noted', () => {
  it('carries them into the snapshot, and says of each whose answer it is', () => {
    const last = families[0];
    if (!last) throw new Error('there are three fixtures');
    const income = last.incomes[0];
    const key = `incomes.${income?.id}.amountCents`;
    const noted = withChangesNoted(last, withIncome(amended(last), 0, 123_400), now, carrier);
    expect(noted.changedPaths).toEqual([key]);
    const snapshot = toSnapshot(noted, now);
    if (!snapshot.ok) throw new Error(snapshot.error.paths.join());
    expect(snapshot.value.changedPaths).toEqual([key]);
    expect(snapshot.value.provenance[key]?.source).toBe('consumer');
    expect(snapshot.value.provenance[`incomes.${income?.id}.frequency`]?.source).toBe('prior');
  });

  it('stays the same object while nothing more changes', () => {
    fc.assert(
      fc.property(family, fc.integer({ min: 1, max: 5_000_000 }), (last, cents) => {
        const noted = withChangesNoted(last, withIncome(amended(last), 0, cents), now, carrier);
        expect(withChangesNoted(last, noted, now, carrier)).toBe(noted);
      }),
      runs,
    );
  });
});

describe('an amendment just started', () => {
  it('points to its predecessor and keeps every answer of the family', () => {
    fc.assert(
      fc.property(family, (last) => {
        const next = amended(last);
        expect(next).toMatchObject({
          id: 'application-2',
          predecessorId: last.id,
          revision: last.revision + 1,
          amendmentKind: 'reportChange',
          coverageYear: last.coverageYear,
        });
        expect(next.persons).toEqual(last.persons);
        expect(next.incomes).toEqual(last.incomes);
      }),
      runs,
    );
  });

  it('marks every carried answer as prior', () => {
    fc.assert(
      fc.property(family, (last) => {
        const next = amended(last);
        const answered = visibleFields(next, now).filter(
          ({ path }) => readPath(next, path) !== undefined,
        );
        const sources = answered.map(({ key }) => next.provenance[key]?.source ?? 'prior');
        expect(new Set(sources)).toEqual(new Set(['prior']));
        expect(Object.keys(next.provenance).length).toBeGreaterThan(20);
      }),
      runs,
    );
  });

  it('asks rights, signatures and the enroller’s statement again', () => {
    fc.assert(
      fc.property(family, (last) => {
        const next = amended(last);
        expect(next.attestations).toEqual([]);
        expect(next.lifeEvents).toEqual([]);
        expect(next.enroller.enrollerStatementAccepted).toBeUndefined();
      }),
      runs,
    );
  });
});
