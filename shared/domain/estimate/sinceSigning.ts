import type { CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RulePack } from '../../packs/rulePack';
import { type ApplicationDraft, coverageStartOf } from '../application';
import { openEnrollmentOf } from '../dates';
import { silentTrace } from '../engine/trace';
import { estimateApplication } from './estimateApplication';
import { outcomeOf, type PersonOutcome } from './personOutcome';
import type { EstimateError } from './types';

/** Somebody whom the rules of a later day treat in another way than those of the signature. */
export interface ChangedStanding {
  readonly personId: string;
  readonly signed: PersonOutcome;
  readonly later: PersonOutcome;
}

export interface SinceSigning {
  /** The last day of an open enrollment that ran at the signature and does not on the later day. */
  readonly enrollmentEndedOn: CalendarDate | null;
  readonly persons: readonly ChangedStanding[];
}

export interface SignedAnswers {
  readonly application: ApplicationDraft;
  readonly planYear: number;
  readonly rules: RulePack;
  readonly signedOn: CalendarDate;
  /** The day it was received, or today while it waits. */
  readonly laterOn: CalendarDate;
}

/**
 * What became of signed answers between the signature and the delivery, which may lie on either side
 * of a new year: an open enrollment that ended, and programs that another day's rules decide in
 * another way. The answers themselves stay as they were signed, and so does the first day of coverage:
 * a birthday on the way is no other rule.
 */
export function sinceSigning(signed: SignedAnswers): Result<SinceSigning, EstimateError> {
  const { application, planYear, rules, signedOn, laterOn } = signed;
  const coverageStart = coverageStartOf(planYear, signedOn);
  const personsOn = (asOf: CalendarDate) => {
    const estimate = estimateApplication({ application, planYear, asOf, coverageStart, rules });
    return estimate.ok ? ok(estimate.value.persons) : estimate;
  };
  const before = personsOn(signedOn);
  if (!before.ok) return before;
  const after = personsOn(laterOn);
  if (!after.ok) return after;
  const persons = before.value.flatMap((person) => {
    const { personId } = person;
    const found = after.value.find((one) => one.personId === personId);
    const [signed, later] = [outcomeOf(person), found ? outcomeOf(found) : 'unknown'] as const;
    return later === signed ? [] : [{ personId, signed, later }];
  });
  return ok({ enrollmentEndedOn: enrollmentEnded(signed), persons });
}

function enrollmentEnded(signed: SignedAnswers): CalendarDate | null {
  const { rules, planYear, signedOn, laterOn } = signed;
  const period = openEnrollmentOf({ rules, trace: silentTrace }, planYear);
  if (!period.ok) return null;
  const { start, end } = period.value;
  const ran = start <= signedOn && signedOn <= end;
  return ran && laterOn > end ? end : null;
}
