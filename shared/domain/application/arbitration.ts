import type { CalendarDate } from '../../base/calendarDate';
import type { CaseDraft, PlanChoice } from './caseDraft';
import type { ArbitrationAgreement, HouseholdMember } from './schema';
import { signingRepresentatives } from './signingRepresentatives';
import { ageOf, personOf } from './steps/subjects';

/** The version of the words that are agreed to; a new wording gets a new one. */
export const arbitrationTextVersion = '2026-11';

const ageToAgree = 18;

/** Attachment C: everybody of 18 and older signs; whose birth date is not known yet does not. */
export function agreesToArbitration(person: HouseholdMember, today: CalendarDate): boolean {
  return (ageOf(person, today) ?? 0) >= ageToAgree;
}

/** An adult on a chosen plan, and their agreement once it is signed; by a representative, while that one may sign. */
export interface ArbitrationLine {
  readonly choice: PlanChoice;
  readonly person: HouseholdMember;
  readonly agreement: ArbitrationAgreement | null;
}

/**
 * S29, S32: everybody of 18 and older on a plan agrees to its arbitration, whichever plan it is. The
 * words say what holds where a plan has none, as the official Attachment C does.
 */
export function arbitrationLines(
  { planChoices, application }: Pick<CaseDraft, 'planChoices' | 'application'>,
  today: CalendarDate,
): readonly ArbitrationLine[] {
  const representatives = new Set(signingRepresentatives(application).map(({ id }) => id));
  const stands = ({ representativeId }: ArbitrationAgreement) =>
    representativeId === undefined || representatives.has(representativeId);
  return planChoices.flatMap((choice) =>
    choice.memberIds.flatMap((id) => {
      const person = personOf(application, id);
      if (!person || !agreesToArbitration(person, today)) return [];
      const agreement = choice.arbitrationAgreements?.find(({ personId }) => personId === id);
      return [{ choice, person, agreement: agreement && stands(agreement) ? agreement : null }];
    }),
  );
}

function withAgreements(
  draft: CaseDraft,
  change: (
    agreements: readonly ArbitrationAgreement[],
    choice: PlanChoice,
  ) => ArbitrationAgreement[],
): CaseDraft {
  const planChoices = draft.planChoices.map((choice) => {
    const { arbitrationAgreements: before = [], ...rest } = choice;
    const after = change(before, choice);
    return after.length === 0 ? rest : { ...rest, arbitrationAgreements: after };
  });
  return { ...draft, planChoices };
}

/** What is signed carries the agreements that stand: not that of a child whose birth date was put right since. */
export function withStandingAgreements(draft: CaseDraft, today: CalendarDate): CaseDraft {
  const standing = new Set(arbitrationLines(draft, today).map(({ agreement }) => agreement));
  return withAgreements(draft, (agreements) => agreements.filter((one) => standing.has(one)));
}

/** With the agreement of a person on a plan, in place of an earlier one. */
export function withAgreement(draft: CaseDraft, agreement: ArbitrationAgreement): CaseDraft {
  const { personId } = agreement;
  return withAgreements(draft, (agreements, { memberIds }) => {
    const others = agreements.filter((one) => one.personId !== personId);
    return memberIds.includes(personId) ? [...others, agreement] : others;
  });
}

/** Without the agreement of one person. */
export function withoutAgreement(draft: CaseDraft, personId: string): CaseDraft {
  return withAgreements(draft, (agreements) =>
    agreements.filter((one) => one.personId !== personId),
  );
}

/** Without the agreements that were signed on a page which is no longer kept. */
export function withoutAgreementsOn(draft: CaseDraft, fileId: string): CaseDraft {
  return withAgreements(draft, (agreements) =>
    agreements.filter(({ signature }) => signature.documentFileId !== fileId),
  );
}

/** The agreements that stay when a plan is taken anew: to the same plan, of those who are still on it. */
export function keptAgreements(
  { planChoices }: Pick<CaseDraft, 'planChoices'>,
  { planId, memberIds }: PlanChoice,
): readonly ArbitrationAgreement[] {
  return planChoices
    .filter((before) => before.planId === planId)
    .flatMap(({ arbitrationAgreements = [] }) => arbitrationAgreements)
    .filter(({ personId }) => memberIds.includes(personId));
}
