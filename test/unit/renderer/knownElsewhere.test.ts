import { describe, expect, it } from 'vitest';
import { knownElsewhereBy, soughtOf } from '../../../renderer/features/application/knownElsewhere';
import { household, member } from '../application/applicationBuilder';

const ada = member('ada', '1980-01-01');
const bo = member('bo', '2015-03-04');
const elsewhere = { ...bo, id: 'another' };

/** Another case that names everybody, and how often it was looked for and read. */
function otherCase() {
  const asked = { names: 0, reads: 0 };
  const row = { id: 'other', draftId: null, updatedAtMs: 1 };
  const lookUp = knownElsewhereBy({
    casesNaming: () => {
      asked.names += 1;
      return Promise.resolve([{ ...row }]);
    },
    answersOf: () => {
      asked.reads += 1;
      return Promise.resolve(household([elsewhere]));
    },
  });
  return { asked, row, lookUp };
}

const waiting = () => false;

describe('who is looked for in other cases', () => {
  it('is whoever has a whole name and a birth date that the calendar has', () => {
    const halfTyped = { ...bo, dateOfBirth: '2015-03' };
    const nameless = { ...bo, id: 'nameless', name: { firstName: 'Bo' } };
    expect(soughtOf(household([ada, halfTyped, nameless]))).toMatchObject([{ id: 'ada' }]);
    expect(soughtOf(null)).toEqual([]);
  });
});

describe('the look into other cases', () => {
  it('finds who is there by name and birth date', async () => {
    expect(await otherCase().lookUp(household([ada, bo]), waiting)).toEqual(['bo']);
  });

  it('reads a case once, however many people it may name and however often it is asked', async () => {
    const { asked, row, lookUp } = otherCase();
    await lookUp(household([ada, bo]), waiting);
    await lookUp(household([ada, bo]), waiting);
    expect(asked).toEqual({ names: 4, reads: 1 });
    row.updatedAtMs = 2;
    await lookUp(household([ada, bo]), waiting);
    expect(asked.reads).toBe(2);
  });

  it('ends where a newer one has overtaken it', async () => {
    const { asked, lookUp } = otherCase();
    expect(await lookUp(household([ada, bo]), () => asked.names === 1)).toBeNull();
    expect(asked).toEqual({ names: 1, reads: 0 });
  });
});
