import type { Result } from '#shared/base/result';
import { fail, ok } from '#shared/base/result';
import { pacificDate } from '#shared/base/clock';
import { caseSchemaVersion, emptyApplication } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import type { StoreError } from '../../store';
import { draftDueOn } from './draftDueOn';
import { rowOfCase } from './caseRow';
import { enrollerSetUp } from './enrollerSetUp';

/** Open enrollment for the next year starts in November: from then on a new case is for that year. */
export function defaultCoverageYear(nowMs: number): number {
  const today = pacificDate(nowMs);
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= '11-01' ? year + 1 : year;
}

/** What a case begins without. */
const nothingChosen = {
  packPins: null,
  planChoices: [],
  payment: null,
  signatures: [],
  determinations: [],
} satisfies Partial<CaseDraft>;

/** Starts an empty case of this counselor and stores it; answers its id. */
export async function createCase(
  ownerId: string,
  language: CaseDraft['language'],
): Promise<Result<string, StoreError>> {
  const nowMs = clock.nowMs();
  const nowIso = new Date(nowMs).toISOString();
  const caseId = newId();
  const coverageYear = defaultCoverageYear(nowMs);
  const primaryId = newId();
  const draft: CaseDraft = {
    schemaVersion: caseSchemaVersion,
    caseId,
    ownerId,
    coverageYear,
    language,
    consent: null,
    delegation: null,
    application: {
      ...emptyApplication({ id: newId(), coverageYear, nowIso }),
      enroller: await enrollerSetUp(nowMs),
      persons: [{ id: primaryId }],
      primaryContactPersonId: primaryId,
    },
    ...nothingChosen,
    progress: { step: 'consent' },
    updatedAt: nowIso,
  };
  const saved = await store.call('drafts.save', {
    id: caseId,
    caseId,
    commandId: newId(),
    updatedAtMs: nowMs,
    contentJson: JSON.stringify(draft),
    row: rowOfCase(draft, nowMs, { dueOn: await draftDueOn(draft) }),
  });
  return saved.ok ? ok(caseId) : fail(saved.error);
}
