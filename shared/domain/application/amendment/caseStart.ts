import type { CalendarDate } from '../../../base/calendarDate';
import type { CaseDraft } from '../caseDraft';
import { draftIdOf } from '../caseDraft';
import { consentStanding } from '../consentStanding';
import type { AmendmentKind } from '../enumerations';
import type { StepContext } from '../steps/definition';
import { isSuccessor, startAmendment, startFromLastYear, startRenewal } from './startApplication';
import { withKeptProjections } from './projections';
import { withConsumerProvenance } from './provenance';
import { changedPaths } from './changes';

export interface CaseStart {
  /** Of the new draft in the store. */
  readonly draftId: string;
  readonly applicationId: string;
  /** The counselor who carries the answers over. */
  readonly by: string;
  readonly nowIso: string;
  readonly context: StepContext;
}

/** Where the interview opens, by what is to be told. */
export const firstStepOf: Readonly<Record<AmendmentKind, string>> = {
  reportChange: 'roster',
  addPerson: 'roster',
  newbornAdd: 'roster',
  removePerson: 'roster',
  incomeUpdate: 'income',
  moveCounty: 'addresses',
  qle: 'lifeEvents',
  correctError: 'primaryContact',
  respondToReturn: 'primaryContact',
  renewal: 'income',
};

/** A consent that was revoked or has run out has to be given again before anything else. */
function validConsent({ consent }: CaseDraft, today: CalendarDate): CaseDraft['consent'] {
  return consentStanding(consent, today) === 'given' ? consent : null;
}

function successorDraft(last: CaseDraft, start: CaseStart): Omit<CaseDraft, 'application'> {
  const { application: _, signaturePage: __, ...rest } = last;
  return {
    ...rest,
    draftId: start.draftId,
    basis: { draftId: draftIdOf(last), caseId: last.caseId },
    consent: validConsent(last, start.context.today),
    // A payment was sealed once, for one submission: the carrier has it.
    payment: null,
    signatures: [],
    determinations: [],
    updatedAt: start.nowIso,
  };
}

function optionsOf({ applicationId, nowIso, by }: CaseStart) {
  return { id: applicationId, at: nowIso, by };
}

/** A change of a submitted case: another draft of the same case; its plan stays until chosen anew. */
export function amendCase(last: CaseDraft, kind: AmendmentKind, start: CaseStart): CaseDraft {
  return {
    ...successorDraft(last, start),
    application: startAmendment(last.application, kind, start.context, optionsOf(start)),
    progress: { step: firstStepOf[kind] },
  };
}

export interface NewYearStart extends CaseStart {
  readonly coverageYear: number;
}

/** Another year is another case: nothing of the plan, the prices or the money is carried over. */
function newYearDraft(last: CaseDraft, start: NewYearStart): Omit<CaseDraft, 'application'> {
  const { draftId, ...carried } = successorDraft(last, start);
  return {
    ...carried,
    caseId: draftId ?? start.draftId,
    coverageYear: start.coverageYear,
    packPins: null,
    planChoices: [],
    progress: { step: 'screening' },
  };
}

/** The renewal of a case for a later year. */
export function renewCase(last: CaseDraft, start: NewYearStart): CaseDraft {
  const { coverageYear, context } = start;
  return {
    ...newYearDraft(last, start),
    application: startRenewal(last.application, coverageYear, context, optionsOf(start)),
    progress: { step: firstStepOf.renewal },
  };
}

/** A new application for a later year that starts with the family as it was told before. */
export function startCaseFromLastYear(last: CaseDraft, start: NewYearStart): CaseDraft {
  const { coverageYear, context } = start;
  return {
    ...newYearDraft(last, start),
    application: startFromLastYear(last.application, coverageYear, context, optionsOf(start)),
  };
}

/** The no-change path of a renewal: last year's projections, confirmed by the consumer today. */
export function confirmUnchanged(
  renewal: CaseDraft,
  last: CaseDraft,
  { by, nowIso, context }: Pick<CaseStart, 'by' | 'nowIso' | 'context'>,
): CaseDraft {
  if (!isSuccessor(renewal.application)) return renewal;
  const kept = withKeptProjections(renewal.application, last.application);
  const confirmed = new Set(changedPaths(renewal.application, kept, context));
  const carrier = { at: nowIso, by };
  const application = withConsumerProvenance(kept, context, carrier, confirmed);
  return { ...renewal, application };
}
