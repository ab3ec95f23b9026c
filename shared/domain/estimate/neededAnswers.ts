import { type FieldAt, isUnanswered, readPath, visibleFields } from '../application';
import type { NeededAnswer } from './types';
import type { Working } from './working';

interface Need {
  readonly needed: NeededAnswer['needed'];
  readonly blocking: boolean;
}

const mediCal: Need = { needed: 'mediCal', blocking: true };
const credit: Need = { needed: 'credit', blocking: true };
const mediCalDetail: Need = { needed: 'mediCal', blocking: false };
const creditDetail: Need = { needed: 'credit', blocking: false };
const price: Need = { needed: 'price', blocking: false };

/** The questions whose answers the estimate rests on, by `<step>.<field>`. */
const needs: Readonly<Record<string, Need>> = {
  'roster.dateOfBirth': mediCal,
  'roster.livesWithPrimaryContact': mediCal,
  'roster.isApplicant': mediCal,
  'citizenship.isUsCitizenOrNational': mediCal,
  'citizenship.wantsToListImmigrationStatus': mediCal,
  'citizenship.immigrationStatus': mediCal,
  'tax.plansToFileTaxReturn': credit,
  'tax.filingStatus': credit,
  'tax.jointFilerPersonId': credit,
  'tax.isClaimedAsDependent': credit,
  'tax.claimantOnApplication': credit,
  'tax.claimedByPersonId': credit,
  'tax.expectsToBeRequiredToFile': creditDetail,
  'income.hasIncome': credit,
  'income.incomeType': credit,
  'income.amountCents': credit,
  'income.frequency': credit,
  'income.hoursPerWeek': credit,
  'income.daysPerWeek': credit,
  'income.startDate': creditDetail,
  'income.stillReceiving': creditDetail,
  'income.lastReceivedDate': creditDetail,
  'income.endDate': creditDetail,
  'deductions.amountCents': creditDetail,
  'deductions.frequency': creditDetail,
  'incomeSummary.projectedAnnualIncomeCents': creditDetail,
  'screening.wantsFinancialHelp': creditDetail,
  'incarceration.isIncarcerated': creditDetail,
  'pregnancy.isPregnant': mediCalDetail,
  'pregnancy.expectedBabies': mediCalDetail,
  'life.isPrimaryCaretakerOfChild': mediCalDetail,
  'life.wasInFosterCareAt18': mediCalDetail,
  'coverage.hasOtherCoverageNow': creditDetail,
  'coverage.medicareEnrollment': creditDetail,
  'coverage.qualifiesForFreePartA': creditDetail,
  'coverage.coverageKind': creditDetail,
  'coverage.coverageState': creditDetail,
  'employerOffer.isOfferedEmployerCoverage': creditDetail,
  'employerOffer.whoIsOffered': creditDetail,
  'employerOffer.meetsMinimumValue': creditDetail,
  'employerOffer.lowestCostSelfOnlyPremium': creditDetail,
  'employerOffer.lowestCostFamilyPremium': creditDetail,
  'americanIndian.isAmericanIndianOrAlaskaNative': creditDetail,
  'americanIndian.isFederallyRecognizedMember': creditDetail,
  'addresses.county': price,
};

/** Who a dependent is claimed by may be said by the claimant alone. */
const saidByClaimant: ReadonlySet<string> = new Set([
  'tax.plansToFileTaxReturn',
  'tax.isClaimedAsDependent',
  'tax.claimantOnApplication',
  'tax.claimedByPersonId',
]);

/** Every answer that the estimate still needs, each with the person whom it holds up. */
export function neededAnswers(working: Working): readonly NeededAnswer[] {
  const { application, asOf } = working;
  const dependents = new Set(working.returns.flatMap(({ dependentIds }) => dependentIds));
  const joint = new Set(
    working.returns
      .filter(({ filerIds }) => filerIds.length === 2)
      .flatMap(({ filerIds }) => filerIds),
  );
  const context = { today: asOf, rules: working.rules };
  const fields = visibleFields(application, context, (name) => Object.hasOwn(needs, name));
  const answers = fields.flatMap((at): NeededAnswer[] => {
    const name = `${at.step}.${at.field.id}`;
    const need = needs[name];
    if (!need || !at.required || !isUnanswered(readPath(application, at.path))) return [];
    if (at.personId !== null && dependents.has(at.personId) && saidByClaimant.has(name)) return [];
    if (name === 'tax.jointFilerPersonId' && joint.has(at.personId ?? '')) return [];
    if (name === 'income.hasIncome' && application.household.householdHasAnyIncome === 'no')
      return [];
    return [{ ...placeOf(at), ...need }];
  });
  return [...answers, ...relationsNeeded(working), ...incomeRowsNeeded(working)];
}

function placeOf({ path, step, labelKey, personId }: FieldAt) {
  return { path, step, labelKey, personId };
}

/** A household cannot be counted while it is open who is what to whom. */
function relationsNeeded({ application, people }: Working): readonly NeededAnswer[] {
  const told = new Set(
    application.relationships.flatMap(({ fromPersonId, toPersonId, kind }) =>
      kind ? [`${fromPersonId} ${toPersonId}`, `${toPersonId} ${fromPersonId}`] : [],
    ),
  );
  return people.flatMap((later, index) =>
    people
      .slice(0, index)
      .filter((earlier) => !told.has(`${later.id} ${earlier.id}`))
      .map((): NeededAnswer => ({
        path: 'relationships',
        step: 'relationships',
        labelKey: 'application.relationships.kind',
        personId: later.id,
        ...mediCal,
      })),
  );
}

/** "Yes, there is an income" without any row says nothing of its size. */
function incomeRowsNeeded({ application, people }: Working): readonly NeededAnswer[] {
  return people
    .filter(
      ({ id, income }) =>
        income?.hasIncome === 'yes' && !application.incomes.some(({ personId }) => personId === id),
    )
    .map(({ id }): NeededAnswer => ({
      path: 'incomes',
      step: 'income',
      labelKey: 'application.income.amountCents',
      personId: id,
      ...credit,
    }));
}

/** Answers without which nobody's Medi-Cal household can be counted. */
const compositionSteps: ReadonlySet<string> = new Set(['roster', 'relationships', 'tax']);

export function holdsUpEverybody(answer: NeededAnswer): boolean {
  return answer.blocking && compositionSteps.has(answer.step);
}

export function holdsUpIncome(answer: NeededAnswer, personId: string): boolean {
  return answer.blocking && answer.step === 'income' && answer.personId === personId;
}
