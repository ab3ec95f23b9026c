import {
  americanIndianStep,
  incarcerationStep,
  lifeStep,
  nonMagiStep,
  pregnancyStep,
} from './circumstanceSteps';
import {
  documentStep,
  lifeEventStep,
  otherProgramsStep,
  planChoiceStep,
  renewalConsentStep,
  representativeStep,
  reviewStep,
  rightsStep,
  signatureStep,
  voterStep,
} from './closingSteps';
import { addressStep, languageStep, primaryContactStep } from './contactSteps';
import {
  communityEngagementStep,
  coverageStep,
  employerOfferStep,
  retroactiveStep,
} from './coverageSteps';
import type { StepDefinition } from './definition';
import { demographicsStep, identityStep } from './identitySteps';
import { immigrationStep } from './immigrationStep';
import { deductionStep, incomeStep, incomeSummaryStep } from './incomeSteps';
import { authorizationStep, enrollerStep, screeningStep } from './introductionSteps';
import { relationshipStep, rosterStep } from './rosterSteps';
import { taxStep } from './taxStep';

/** The 34 steps in the order of the interview. */
export const applicationSteps: readonly StepDefinition[] = [
  enrollerStep,
  authorizationStep,
  screeningStep,
  primaryContactStep,
  addressStep,
  languageStep,
  rosterStep,
  relationshipStep,
  taxStep,
  identityStep,
  demographicsStep,
  immigrationStep,
  incarcerationStep,
  pregnancyStep,
  lifeStep,
  nonMagiStep,
  americanIndianStep,
  incomeStep,
  deductionStep,
  incomeSummaryStep,
  coverageStep,
  employerOfferStep,
  retroactiveStep,
  communityEngagementStep,
  lifeEventStep,
  representativeStep,
  otherProgramsStep,
  voterStep,
  planChoiceStep,
  rightsStep,
  renewalConsentStep,
  signatureStep,
  documentStep,
  reviewStep,
];

export function stepById(id: string): StepDefinition | undefined {
  return applicationSteps.find((step) => step.id === id);
}

/** The keys of every question's words, for whoever checks that a language is complete. */
export const fieldLabelKeys: readonly string[] = applicationSteps.flatMap(({ id, sections }) =>
  sections.flatMap(({ fields }) => fields.map((field) => `application.${id}.${field.id}`)),
);
