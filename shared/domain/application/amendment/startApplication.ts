import type { AmendmentKind } from '../enumerations';
import type { ApplicationDraft } from '../schema';
import type { StepContext } from '../steps/definition';
import { isUnanswered } from '../steps/readPath';
import { type Carrier, withPriorProvenance } from './provenance';
import { without, withoutProjections } from './projections';

export interface StartOptions extends Carrier {
  /** Of the new application. */
  readonly id: string;
}

/** What belongs to one signing: rights, offers, events and papers are taken anew each time. */
function withoutClosing(application: ApplicationDraft): ApplicationDraft {
  const kept = without(application, ['changedPaths', 'amendmentKind', 'deviceClock']);
  return {
    ...kept,
    state: 'draft',
    enroller: without(application.enroller, ['enrollerStatementAccepted']),
    lifeEvents: [],
    voter: [],
    attestations: [],
    documents: [],
    handOver: {},
  };
}

function successorOf(last: ApplicationDraft, { id, at }: StartOptions): ApplicationDraft {
  return { ...withoutClosing(last), id, createdAt: at, predecessorId: last.id };
}

/** Model 2.3: revision n + 1 of the same application year, every answer carried over as `prior`. */
export function startAmendment(
  last: ApplicationDraft,
  amendmentKind: AmendmentKind,
  context: StepContext,
  options: StartOptions,
): ApplicationDraft {
  const amended: ApplicationDraft = {
    ...successorOf(last, options),
    revision: last.revision + 1,
    amendmentKind,
  };
  return withPriorProvenance(amended, context, options);
}

/** Screening asks about this application alone; whether help is wanted tends to stay. */
function newScreening({ screening }: ApplicationDraft): ApplicationDraft['screening'] {
  const { wantsFinancialHelp } = screening;
  return wantsFinancialHelp === undefined ? {} : { wantsFinancialHelp };
}

function ofAnotherYear(
  last: ApplicationDraft,
  coverageYear: number,
  options: StartOptions,
): ApplicationDraft {
  return {
    ...withoutProjections(successorOf(last, options)),
    coverageYear,
    revision: 1,
    screening: newScreening(last),
    verifications: [],
  };
}

/** Model 2.3 (8): the projections are cleared, and the years of renewal consent count down. */
export function startRenewal(
  last: ApplicationDraft,
  coverageYear: number,
  context: StepContext,
  options: StartOptions,
): ApplicationDraft {
  const { renewalConsentYears } = last;
  const passed = Math.max(0, coverageYear - last.coverageYear);
  const renewal: ApplicationDraft = {
    ...ofAnotherYear(last, coverageYear, options),
    screening: last.screening,
    amendmentKind: 'renewal',
    ...(renewalConsentYears === undefined
      ? {}
      : { renewalConsentYears: Math.max(0, renewalConsentYears - passed) }),
  };
  return withPriorProvenance(renewal, context, options);
}

/** Last year's application as the start of a new one: the family as it was, nothing of the year. */
export function startFromLastYear(
  last: ApplicationDraft,
  coverageYear: number,
  context: StepContext,
  options: StartOptions,
): ApplicationDraft {
  const started = without(ofAnotherYear(last, coverageYear, options), ['renewalConsentYears']);
  return withPriorProvenance(started, context, options);
}

/** Whether an application builds on an earlier one, and so has a before and an after. */
export function isSuccessor(application: ApplicationDraft): boolean {
  return !isUnanswered(application.predecessorId);
}
