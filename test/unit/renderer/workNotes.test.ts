import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import { workNotes } from '../../../renderer/features/consumer/workNotes';

const owner = 'counselor-1';

/** A store with open cases, which takes a turn for every answer as the worker does. */
function storeWith(note: string | null) {
  const kept = { note };
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'records.get': () => (kept.note === null ? fail('notFound') : ok({ contentJson: kept.note })),
    'records.put': ({ records: [record] }: { records: [{ contentJson: string }] }) => {
      kept.note = record.contentJson;
      return ok({});
    },
    'rows.get': ({ id }: { id: string }) => ok({ id, draftId: null }),
    'drafts.load': () => ok({ state: 'open', updatedAtMs: 7 }),
  };
  const call = async (name: string, input: never) => {
    await Promise.resolve();
    return answers[name]?.(input);
  };
  const notes = workNotes({ store: { call: call as never }, clock: { nowMs: () => 1 } });
  return { notes, atWork: () => (JSON.parse(kept.note ?? '{}') as { caseId?: unknown }).caseId };
}

const noted = (caseId: unknown) => JSON.stringify({ caseId });

describe('the note of the case at work', () => {
  it('tells at the next start what was interrupted, once', async () => {
    const { notes, atWork } = storeWith(noted('case-1'));
    const interruption = { row: { id: 'case-1' }, savedAtMs: 7 };
    expect(await notes.findInterruption(owner)).toMatchObject(interruption);
    expect(atWork()).toBeNull();
    notes.interruptionRead(owner);
    expect(await notes.findInterruption(owner)).toBeNull();
  });

  it('tells nothing where it cannot be read, and is written all the same', async () => {
    for (const unknown of ['{"caseId"', noted(5), '[]']) {
      const { notes, atWork } = storeWith(unknown);
      expect(await notes.findInterruption(owner)).toBeNull();
      await notes.workBegun(owner, 'case-1');
      expect(atWork()).toBe('case-1');
    }
  });

  it('has found the interruption where its case is worked on again', async () => {
    const { notes } = storeWith(noted('case-1'));
    await notes.workBegun(owner, 'case-1');
    expect(await notes.findInterruption(owner)).toBeNull();
  });

  it('is taken back when the case is left, even before it was written', async () => {
    const { notes, atWork } = storeWith(null);
    const begun = notes.workBegun(owner, 'case-1');
    await Promise.all([begun, notes.workEnded(owner, 'case-1')]);
    expect(atWork()).toBeNull();
  });

  it('stays with the case that was opened while another was being left', async () => {
    const { notes, atWork } = storeWith(null);
    await notes.workBegun(owner, 'case-1');
    await Promise.all([notes.workBegun(owner, 'case-2'), notes.workEnded(owner, 'case-1')]);
    expect(atWork()).toBe('case-2');
  });
});
