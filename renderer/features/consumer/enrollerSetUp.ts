import { pacificDate } from '#shared/base/clock';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { store } from '../../store';
import { readStoredCase } from './caseSession';

type Enroller = ApplicationDraft['enroller'];

/** What an enroller is, from one case to the next; the name and the role come from the sign-in. */
const lasting = [
  'certificationNumber',
  'agentLicenseNumber',
  'nationalProducerNumber',
  'planName',
  'entityName',
  'entityId',
  'certificationExpiresOn',
] as const satisfies readonly (keyof Enroller)[];

/** An event is of its day. */
const ofTheDay = [
  'eventName',
  'eventSiteCounty',
  'eventDate',
] as const satisfies readonly (keyof Enroller)[];

/** How many of the newest drafts are looked at: more would make a new case wait. */
const lookedAt = 3;

/**
 * The enroller's set-up is entered once on a computer and confirmed in each application: the answers
 * of the counselor's newest case that has any; empty where there is none.
 */
export async function enrollerSetUp(nowMs: number): Promise<Enroller> {
  const drafts = await store.call('drafts.list', { states: ['open', 'submitted'] });
  if (!drafts.ok) return {};
  for (const { id } of drafts.value.slice(0, lookedAt)) {
    const stored = await store.call('drafts.load', { id });
    const opened = stored.ok ? readStoredCase(stored.value) : stored;
    if (!opened.ok || !opened.value.application.enroller.certificationNumber) continue;
    const { application, updatedAt } = opened.value;
    const isToday = pacificDate(Date.parse(updatedAt)) === pacificDate(nowMs);
    return picked(application.enroller, [...lasting, ...(isToday ? ofTheDay : [])]);
  }
  return {};
}

function picked(enroller: Enroller, keys: readonly (keyof Enroller)[]): Enroller {
  return Object.fromEntries(
    keys.filter((key) => enroller[key] !== undefined).map((key) => [key, enroller[key]]),
  );
}
