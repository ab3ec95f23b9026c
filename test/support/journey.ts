/** One family's way through the real screens: what specs, the demo and the fault tests all drive. */
export { changedAnswers } from './journey/arrival';
export { controlsOf, type ScreenControl } from './journey/controls';
export {
  answerSteps,
  fillInterview,
  newProgress,
  notAsked,
  openStep,
  type OnStep,
  type Progress,
} from './journey/interview';
export {
  householdNames,
  readHousehold,
  type ExpectedEstimate,
  type Household,
  type HouseholdName,
  type ToldFamily,
} from './journey/household';
export { paymentFor, plantedBy, type PaymentDetails, type Planted } from './journey/planted';
export {
  caseIdOf,
  choosePlan,
  choosePlanThatCosts,
  comparePlans,
  giveConsent,
  goToPlace,
  missingOnReview,
  readChoice,
  readEstimate,
  sealPayment,
  signAgreements,
  signByHand,
  startCase,
  untilProved,
  type ShownChoice,
  type ShownEstimate,
} from './journey/places';
export { enterPractice, pairWithHub, unlock, type Invitation } from './journey/signIn';
