import type { ApplicationDraft } from '../schema';
import { authorizationChecks, lifeEventChecks, representativeChecks } from './checks/closingChecks';
import { birthdayNotes, coverageNotes } from './checks/coverageChecks';
import { immigrationChecks } from './checks/immigrationChecks';
import { alimonyDates, deductionCaps, incomeGates } from './checks/incomeChecks';
import {
  applicantChecks,
  duplicates,
  incarcerationConflict,
  personNotes,
} from './checks/personChecks';
import {
  ageSanity,
  completeRelationships,
  partnerRules,
  secondaryConsistency,
} from './checks/relationshipChecks';
import { screeningRoutes } from './checks/screeningChecks';
import { taxChecks } from './checks/taxChecks';
import type { StepContext } from './definition';
import { finding, type Finding } from './finding';
import { checkFields, missingAnswers } from './missingAnswers';

/** What no single answer can show: the invariants between answers. */
export function crossChecks(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  return [
    ...screeningRoutes(application),
    ...authorizationChecks(application, context),
    ...applicantChecks(application, context),
    ...duplicates(application),
    ...completeRelationships(application),
    ...partnerRules(application),
    ...secondaryConsistency(application),
    ...ageSanity(application, context),
    ...taxChecks(application),
    ...immigrationChecks(application),
    ...incarcerationConflict(application),
    ...incomeGates(application),
    ...deductionCaps(application),
    ...alimonyDates(application),
    ...lifeEventChecks(application, context),
    ...representativeChecks(application),
    ...personNotes(application, context),
    ...coverageNotes(application, context),
    ...birthdayNotes(application, context),
  ];
}

/** S34: everything the review has to say, missing answers included. */
export function reviewFindings(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  const missing = missingAnswers(application, context).flatMap(({ step, errors, warnings }) => [
    ...errors.map((at) => finding('error', 'answer.missing', step, at)),
    ...warnings.map((at) => finding('warning', 'answer.missing', step, at)),
  ]);
  return [...missing, ...checkFields(application, context), ...crossChecks(application, context)];
}

/** True when nothing stands in the way of signing. */
export function isReadyForReview(application: ApplicationDraft, context: StepContext): boolean {
  return reviewFindings(application, context).every(({ severity }) => severity !== 'error');
}
