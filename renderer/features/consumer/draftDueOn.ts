import type { CalendarDate } from '#shared/base/calendarDate';
import { pacificDate } from '#shared/base/clock';
import { isAmendment } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { draftExpiry } from '#shared/domain/dates/index';
import { silentTrace } from '#shared/domain/engine/trace';
import { loadPacks } from '../../packs/packs';

/**
 * The last day to send a draft by the rule `draftExpiryDays`; null where the rules cannot be read and
 * for a change of a case, which has other deadlines.
 */
export async function draftDueOn(draft: CaseDraft): Promise<CalendarDate | null> {
  const startedAtMs = Date.parse(draft.application.createdAt);
  if (isAmendment(draft) || Number.isNaN(startedAtMs)) return null;
  const packs = await loadPacks();
  if (!packs.ok) return null;
  const context = { rules: packs.value.rules, trace: silentTrace };
  return draftExpiry(context, { startedOn: pacificDate(startedAtMs) }).dueOn;
}
