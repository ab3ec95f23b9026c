import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result';
import { amendCase } from '#shared/domain/application/amendment/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { rowOfCase } from '../../../renderer/features/consumer/caseRow';
import { CaseSession } from '../../../renderer/features/consumer/caseSession';
import type { OperationInput } from '../../../renderer/store/operations';
import { nowIso, openedCase } from './openedCase';

function change(): CaseDraft {
  return amendCase(openedCase(), 'reportChange', {
    draftId: 'draft-2',
    applicationId: 'application-2',
    by: 'counselor-1',
    nowIso,
    context: { today: '2026-11-23' },
  });
}

/** Edits a draft once and answers what was stored of it. */
async function savedOf(draft: CaseDraft) {
  const saves: OperationInput<'drafts.save'>[] = [];
  const store = {
    call: (_: string, input: unknown) => {
      saves.push(input as OperationInput<'drafts.save'>);
      return Promise.resolve(ok({}));
    },
  };
  const stored = {
    ...{ id: draft.draftId ?? draft.caseId, caseId: draft.caseId, commandId: 'command-1' },
    ...{ state: 'open' as const, updatedAtMs: 0, contentJson: '' },
  };
  const session = new CaseSession(stored, draft, {
    store: store as never,
    clock: { nowMs: () => 1 },
    newCommandId: () => 'command-2',
  });
  session.update((current) => ({ ...current, language: 'es' }));
  expect(await session.flush()).toBe(true);
  return saves[0];
}

function openSession(draft: CaseDraft): CaseSession {
  const store = { call: () => Promise.resolve(ok({})) };
  return new CaseSession(
    {
      ...{ id: draft.caseId, caseId: draft.caseId, commandId: 'command-1' },
      ...{ state: 'open' as const, updatedAtMs: 0, contentJson: '' },
    },
    draft,
    { store: store as never, clock: { nowMs: () => 1 }, newCommandId: () => 'command-2' },
  );
}

describe('the screens of an open case', () => {
  it('hear of a choice now, of a typing behind it, and of the disk not at all', async () => {
    const session = openSession(openedCase());
    const heard: string[] = [];
    const saves: string[] = [];
    session.subscribe((pace) => heard.push(pace));
    session.subscribeToSave(() => saves.push(session.saving().save));
    session.update((draft) => ({ ...draft, language: 'es' }));
    session.update((draft) => ({ ...draft, language: 'en' }), 'behind');
    // Whoever acts on the answers reads the last key, whatever the screens show yet.
    expect(session.view().draft.language).toBe('en');
    expect(await session.flush()).toBe(true);
    expect(heard).toEqual(['now', 'behind']);
    expect(saves).toEqual(['pending', 'pending', 'saving', 'saved']);
    session.catchUp();
    expect(heard).toEqual(['now', 'behind', 'now']);
  });
});

describe('a draft in the store', () => {
  it('of a new case lies under the id of its case, with its line of the list', async () => {
    const saved = await savedOf(openedCase());
    expect(saved).toMatchObject({ id: 'case-1', caseId: 'case-1', row: { draftId: 'case-1' } });
  });

  it('of a change has its own id, and leaves the line of the list as it was submitted', async () => {
    const saved = await savedOf(change());
    expect(saved).toMatchObject({ id: 'draft-2', caseId: 'case-1' });
    expect(saved).not.toHaveProperty('row');
  });

  it('of a change becomes the one that the list points to when it is submitted', () => {
    expect(rowOfCase(change(), 1, { status: 'submitted' })).toMatchObject({
      id: 'case-1',
      draftId: 'draft-2',
    });
  });
});
