import { pacificDate } from '#shared/base/clock';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import {
  amendCase,
  renewCase,
  startCaseFromLastYear,
} from '#shared/domain/application/amendment/index';
import type { CaseStart } from '#shared/domain/application/amendment/index';
import { draftIdOf } from '#shared/domain/application/index';
import type { AmendmentKind, CaseDraft } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import type { ConsumerRow, StoreError } from '../../store';
import { draftDueOn, rowOfCase } from '../consumer/index';

export type NewYear = 'renewal' | 'fromLastYear';

function newStart(by: string): CaseStart {
  const nowMs = clock.nowMs();
  return {
    draftId: newId(),
    applicationId: newId(),
    by,
    nowIso: new Date(nowMs).toISOString(),
    context: { today: pacificDate(nowMs) },
  };
}

async function storeNew(
  draft: CaseDraft,
  row: ConsumerRow,
): Promise<Result<CaseDraft, StoreError>> {
  const saved = await store.call('drafts.save', {
    id: draftIdOf(draft),
    caseId: draft.caseId,
    commandId: newId(),
    updatedAtMs: clock.nowMs(),
    contentJson: JSON.stringify(draft),
    row,
  });
  return saved.ok ? ok(draft) : fail(saved.error);
}

/**
 * Starts a change of a submitted case: a draft beside the submitted one, to which the list points
 * from now on. The list goes on saying what was submitted until the change is, too.
 */
export async function beginChange(
  last: CaseDraft,
  kind: AmendmentKind,
  by: string,
): Promise<Result<CaseDraft, StoreError>> {
  const draft = amendCase(last, kind, newStart(by));
  const row = await store.call('rows.get', { id: last.caseId });
  if (!row.ok) return fail(row.error);
  return storeNew(draft, { ...row.value, draftId: draftIdOf(draft) });
}

/** Starts another year as a case of its own, from what was told for this one. */
export async function beginNewYear(
  last: CaseDraft,
  way: NewYear,
  coverageYear: number,
  by: string,
): Promise<Result<CaseDraft, StoreError>> {
  const begin = way === 'renewal' ? renewCase : startCaseFromLastYear;
  const draft = begin(last, { ...newStart(by), coverageYear });
  return storeNew(draft, rowOfCase(draft, clock.nowMs(), { dueOn: await draftDueOn(draft) }));
}
