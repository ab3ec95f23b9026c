export { dependentTurns26Dates } from './dependentTurns26';
export type { EffectiveDates } from './effectiveDate';
export {
  isSpecialEnrollmentEvent,
  specialEnrollmentEvents,
  type SpecialEnrollmentEvent,
} from './lifeEvents';
export { mediCalGroups, mediCalStartDates } from './mediCalStart';
export { openEnrollmentDates, openEnrollmentOf, type OpenEnrollment } from './openEnrollment';
export { eventWindow, specialEnrollmentDates } from './specialEnrollment';
