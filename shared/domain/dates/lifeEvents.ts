/** When a plan may be chosen around an event. */
export type EventWindow =
  'standard' | 'lossOfCoverage' | 'lossOfMediCal' | 'anyTime' | 'caseByCase' | 'none';

/** When coverage chosen for an event starts. */
export type EventStart =
  'afterSelection' | 'eventDateOrAfter' | 'afterLossOrSelection' | 'orderDateOrAfterSelection';

interface EventRule {
  readonly window: EventWindow;
  readonly start: EventStart;
}

const standard: EventRule = { window: 'standard', start: 'afterSelection' };
const loss: EventRule = { window: 'lossOfCoverage', start: 'afterLossOrSelection' };
const newChild: EventRule = { window: 'standard', start: 'eventDateOrAfter' };
const courtOrder: EventRule = { window: 'standard', start: 'orderDateOrAfterSelection' };
const anyTime: EventRule = { window: 'anyTime', start: 'afterSelection' };
const caseByCase: EventRule = { window: 'caseByCase', start: 'afterSelection' };

/**
 * The events of special enrollment: those the engine names itself, then those of the application
 * form and of Covered California's online list. The windows' lengths are in the facts.
 */
export const eventRules = {
  lossOfCoverage: loss,
  lossOfMediCal: { window: 'lossOfMediCal', start: 'afterLossOrSelection' },
  marriage: standard,
  domesticPartnership: standard,
  birth: newChild,
  adoption: newChild,
  fosterPlacement: newChild,
  courtOrder,
  deathOfEnrollee: standard,
  permanentMove: standard,
  gainedLawfulPresence: standard,
  gainedCitizenship: standard,
  releasedFromIncarceration: standard,
  cobraContributionEnds: loss,
  nativeAmerican: anyTime,
  lostCoverage: loss,
  movedWithinOrToCalifornia: standard,
  birthAdoptionFosterPlacement: newChild,
  marriageOrDomesticPartnership: standard,
  returnedFromActiveDuty: standard,
  gainedCitizenshipOrLawfulPresence: standard,
  tribalMember: anyTime,
  lostDependentOrCoverageByDivorceDeath: standard,
  changeInFinancialHelpEligibility: standard,
  domesticAbuseOrAbandonment: standard,
  gainedOrBecameDependentByCourtOrder: courtOrder,
  otherEvent: caseByCase,
  exceptionalCircumstances: caseByCase,
  noEventContinueForMediCal: { window: 'none', start: 'afterSelection' },
  agedOff: loss,
  pregnancyProgramEnds: loss,
  lostJobOrIncome: standard,
  appBasedDriverStipend: standard,
  newlyOfferedIchraOrQsehra: standard,
  mandatePenaltyPayer: standard,
  planOrExchangeError: standard,
} as const satisfies Readonly<Record<string, EventRule>>;

export type SpecialEnrollmentEvent = keyof typeof eventRules;

export function isSpecialEnrollmentEvent(name: unknown): name is SpecialEnrollmentEvent {
  return typeof name === 'string' && Object.hasOwn(eventRules, name);
}

export const specialEnrollmentEvents: readonly SpecialEnrollmentEvent[] =
  Object.keys(eventRules).filter(isSpecialEnrollmentEvent);
