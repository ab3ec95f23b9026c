import type { ApplicationDraft } from '../../schema';
import { finding, type Finding } from '../finding';

type Screening = ApplicationDraft['screening'];

/** The paper form tells some families not to use it: each answer that leads elsewhere, and how hard. */
const routes = [
  ['warning', 'screening.already-member', 'existingMediCalOrCoveredCaMember'],
  ['warning', 'screening.prior-application', 'priorApplicationInPast12Months'],
  ['info', 'screening.newborn-referral', 'infantUnderOneMotherHadMediCal'],
  ['info', 'screening.former-foster-youth', 'formerFosterYouthOnly'],
  ['info', 'screening.non-magi-only', 'onlyNonMagiRequested'],
] as const satisfies readonly (readonly [Finding['severity'], Finding['code'], keyof Screening])[];

/** S3: where another way is shorter for the family than this application. */
export function screeningRoutes({ screening }: ApplicationDraft): readonly Finding[] {
  const told = routes
    .filter(([, , answer]) => screening[answer] === 'yes')
    .map(([severity, code, answer]) =>
      finding(severity, code, 'screening', { path: `screening.${answer}` }),
    );
  const isUrgent = (screening.urgentNeed ?? []).length > 0;
  const urgent = finding('info', 'screening.urgent-need', 'screening', {
    path: 'screening.urgentNeed',
  });
  return isUrgent ? [...told, urgent] : told;
}
