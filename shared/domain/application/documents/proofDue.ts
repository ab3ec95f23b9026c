import { type CalendarDate, parseCalendarDate } from '../../../base/calendarDate';
import { coveredCaliforniaDocumentsDue, mediCalDocumentsDue } from '../../dates';
import { recordingTrace } from '../../engine/trace';
import type { RulePack } from '../../../packs/rulePack';
import type { VerificationTopic } from '../enumerations';
import type { Verification } from '../schema';

/** By when proof is due, or why nobody can know yet: the time runs from a letter, never from the application. */
export type ProofDue =
  | { readonly state: 'unknown'; readonly why: 'noLetter' | 'letterNamesIt' | 'noRules' }
  | {
      readonly state: 'known';
      readonly dueOn: CalendarDate;
      readonly remindOn?: CalendarDate;
      readonly from: 'letter' | 'extension' | 'rule';
      /** Where the rule stands, for `rule`. */
      readonly source?: string;
    };

/** 42 CFR 435.956(b): the 90 days of Medi-Cal are for citizenship and status alone. */
const mediCalPeriodTopics: ReadonlySet<VerificationTopic> = new Set([
  'citizenship',
  'lawfulPresence',
]);

function dateIn(text: string | undefined): CalendarDate | undefined {
  return text !== undefined && parseCalendarDate(text) ? text : undefined;
}

/** An extension counts before the letter's own date, and that before a computed one. */
export function proofDue(
  verification: Verification | undefined,
  topic: VerificationTopic,
  rules: RulePack | undefined,
): ProofDue {
  const extended = dateIn(verification?.extensionGrantedUntil);
  if (extended !== undefined) return { state: 'known', dueOn: extended, from: 'extension' };
  const named = dateIn(verification?.dueOn);
  if (named !== undefined) return { state: 'known', dueOn: named, from: 'letter' };
  const noticeDate = dateIn(verification?.noticeOn);
  if (noticeDate === undefined) return { state: 'unknown', why: 'noLetter' };
  return dueByRule({ noticeDate, sender: verification?.noticeFrom, topic }, rules);
}

interface Notice {
  readonly noticeDate: CalendarDate;
  readonly sender: Verification['noticeFrom'];
  readonly topic: VerificationTopic;
}

function dueByRule({ noticeDate, sender, topic }: Notice, rules: RulePack | undefined): ProofDue {
  // An event has a time of its own, and so has a county for what is neither citizenship nor status.
  const ruled =
    sender === 'coveredCalifornia'
      ? topic !== 'qualifyingLifeEvent'
      : sender === 'mediCal' && mediCalPeriodTopics.has(topic);
  if (!ruled) return { state: 'unknown', why: 'letterNamesIt' };
  if (!rules) return { state: 'unknown', why: 'noRules' };
  const trace = recordingTrace();
  const compute =
    sender === 'coveredCalifornia' ? coveredCaliforniaDocumentsDue : mediCalDocumentsDue;
  const { dueOn, remindOn } = compute({ rules, trace }, { noticeDate });
  if (dueOn === null) return { state: 'unknown', why: 'letterNamesIt' };
  const source = trace.entries[0]?.source;
  return {
    state: 'known',
    dueOn,
    from: 'rule',
    ...(remindOn === undefined ? {} : { remindOn }),
    ...(source === undefined ? {} : { source }),
  };
}
