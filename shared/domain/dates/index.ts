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
export { ageMilestones, birthdayAt, type AgeMilestone, type Milestone } from './ageMilestones';
export {
  appealDue,
  changePrograms,
  changeReportDue,
  coveredCaliforniaDocumentsDue,
  draftExpiry,
  firstPaymentDue,
  gracePeriod,
  mediCalDecisionDue,
  mediCalDocumentsDue,
  type DueDate,
} from './deadlines';
