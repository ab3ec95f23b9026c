import { addDays } from '../../../../base/calendarDate';
import { ageMilestones, type Milestone } from '../../../dates/ageMilestones';
import { silentTrace } from '../../../engine/trace';
import type { ApplicationDraft, HouseholdMember } from '../../schema';
import type { StepContext } from '../definition';
import { finding, type Finding } from '../finding';
import type { FindingCode } from '../findingCodes';
import { ageOf, applicants, coverages } from '../subjects';

/** A loss of coverage opens a plan from 60 days before it to 60 days after it. */
const windowDays = 60;

/** S21: an answer to look at twice, and an end that opens a plan. */
export function coverageNotes(
  application: ApplicationDraft,
  { today }: StepContext,
): readonly Finding[] {
  const ending = coverages(application)
    .filter(({ row: { coverageEndOn } }) => {
      const isNear = (end: string) =>
        end >= addDays(today, -windowDays) && end <= addDays(today, windowDays);
      return coverageEndOn !== undefined && isNear(coverageEndOn);
    })
    .map(({ path, key, personId }) =>
      finding('info', 'coverage.ends-soon', 'coverage', {
        path: `${path}.coverageEndOn`,
        key: `${key}.coverageEndOn`,
        personId,
      }),
    );
  return [...earlyMedicare(application, today), ...ending];
}

function earlyMedicare(application: ApplicationDraft, today: string): readonly Finding[] {
  return applicants(application)
    .filter(({ row }) => {
      const parts = row.coverage?.medicareEnrollment ?? [];
      return parts.some((part) => part !== 'none') && (ageOf(row, today) ?? 99) < 65;
    })
    .map(({ path, key, personId }) => {
      const field = 'coverage.medicareEnrollment';
      const place = { path: `${path}.${field}`, key: `${key}.${field}`, personId };
      return finding('warning', 'coverage.medicare-under-65', 'coverage', place);
    });
}

const codeOf: Readonly<Record<Milestone, FindingCode>> = {
  childMediCalEnds: 'person.turns-19',
  parentPlanEnds: 'person.turns-26',
  formerFosterYouthEnds: 'person.turns-26-foster',
  medicareStarts: 'person.turns-65',
};

function concerns(milestone: Milestone, person: HouseholdMember): boolean {
  const wasInFosterCare = person.life?.wasInFosterCareAt18 === 'yes';
  if (milestone === 'formerFosterYouthEnds') return wasInFosterCare;
  return milestone !== 'parentPlanEnds' || !wasInFosterCare;
}

/** The birthdays of the coverage year that change what somebody may get, by the dated facts. */
export function birthdayNotes(
  application: ApplicationDraft,
  { rules }: StepContext,
): readonly Finding[] {
  if (!rules) return [];
  const planYear = application.coverageYear;
  return applicants(application).flatMap(({ row, path, key, personId }) =>
    ageMilestones({ rules, trace: silentTrace }, { birthDate: row.dateOfBirth ?? '', planYear })
      .filter(({ milestone, birthday }) => birthday !== '' && concerns(milestone, row))
      .map(({ milestone, birthday, changesOn }) =>
        finding('info', codeOf[milestone], 'roster', {
          path: `${path}.dateOfBirth`,
          key: `${key}.dateOfBirth`,
          personId,
          params: { birthday, changesOn },
        }),
      ),
  );
}
