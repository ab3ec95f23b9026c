import { z } from 'zod';
import { factReader } from '../../packs/rulePack';
import { statusHasCredit } from '../eligibility/creditEligibility';
import { creditGuideline } from '../eligibility/povertyGuideline';
import { mediCalFacts } from '../medicaid/mediCalFacts';
import { mediCalLimit } from '../medicaid';
import { isInAgeRange } from '../medicaid/mediCalScope';
import type { IncomeThreshold, IncomeThresholdKind } from './explain/types';
import { immigrationClassesOf } from './immigrationClass';
import { hasRestrictedScope } from './mediCalStandings';
import { statedPlace } from './place';
import type { PersonEstimate, TaxHouseholdEstimate } from './types';
import { silentContext, type Working } from './working';

export const variantLimits = factReader(
  'cost-sharing-reductions',
  z.object({
    federalLevels: z.array(
      z.object({ variant: z.enum(['73', '87', '94']), maxFplPct: z.number() }),
    ),
    aiAn: z.object({ zeroCostSharing: z.object({ maxFplPct: z.number() }) }),
  }),
);

export const percentageRanges = factReader(
  'applicable-percentages',
  z.object({
    planYears: z.record(
      z.string(),
      z.object({ minFplPct: z.number(), maxFplPct: z.number().nullable() }),
    ),
  }),
);

export const subsidyLimits = factReader(
  'state-premium-subsidy',
  z.object({
    planYears: z.record(z.string(), z.object({ maxFplPct: z.number(), maxInclusive: z.boolean() })),
  }),
);

/** Whose income is asked where the credit begins: those whom no program of children takes. */
export const creditAge = 19;

type Effect = IncomeThreshold['effect'];

/** The places on the scale of one return's income at which a member's program or help changes. */
export function incomeThresholds(
  working: Working,
  household: TaxHouseholdEstimate,
  persons: readonly PersonEstimate[],
): readonly IncomeThreshold[] {
  const { magiCents } = household;
  if (magiCents === null) return [];
  const memberIds = [...household.filerIds, ...household.dependentIds];
  const members = persons.filter(
    ({ personId, status }) => memberIds.includes(personId) && status !== 'notApplying',
  );
  const all = [
    ...mediCalThresholds(working, magiCents, members),
    ...creditThresholds(working, household, magiCents, members),
  ];
  return merged(all).sort((left, right) => left.annualIncomeCents - right.annualIncomeCents);
}

/** Several people at the same place cross together. */
function merged(thresholds: readonly IncomeThreshold[]): IncomeThreshold[] {
  const byPlace = new Map<string, IncomeThreshold>();
  for (const one of thresholds) {
    const key = `${one.kind}~${one.annualIncomeCents}`;
    const known = byPlace.get(key);
    const personIds = [...new Set([...(known?.personIds ?? []), ...one.personIds])];
    byPlace.set(key, { ...one, personIds });
  }
  return [...byPlace.values()];
}

const mediCalKinds: readonly {
  readonly group: string;
  readonly kind: IncomeThresholdKind;
  readonly onlyPregnant?: true;
}[] = [
  { group: 'adult', kind: 'mediCalAdult' },
  { group: 'child', kind: 'mediCalChild' },
  { group: 'pregnant', kind: 'mediCalPregnancy', onlyPregnant: true },
  { group: 'mcap', kind: 'mcap', onlyPregnant: true },
  { group: 'cchip', kind: 'cchip' },
];

/**
 * A person's Medi-Cal limit lies on the scale of the return where the person's own household would
 * reach it if everything else stayed as it is.
 */
function mediCalThresholds(
  working: Working,
  magiCents: number,
  members: readonly PersonEstimate[],
): readonly IncomeThreshold[] {
  const { county } = statedPlace(working.application);
  const { groups } = mediCalFacts(working.rules);
  return members.flatMap((member) => {
    const { mediCal, age } = member;
    const person = working.people.find(({ id }) => id === member.personId);
    if (!mediCal || age === null || !person) return [];
    const pregnant = person.pregnancy?.isPregnant === 'yes';
    const restricted = hasRestrictedScope(working, person);
    return mediCalKinds.flatMap(({ group, kind, onlyPregnant }): IncomeThreshold[] => {
      const level = groups.find(({ id }) => id === group);
      const inCounty =
        !level?.counties || (county !== undefined && level.counties.includes(county));
      const fits = isInAgeRange(level, age) && (pregnant || onlyPregnant !== true);
      if (!level || level.maxFplPct === null || !inCounty || !fits) return [];
      const limit = mediCalLimit(silentContext(working), {
        guidelineYear: working.mediCalGuidelineYear,
        householdSize: mediCal.size,
        percent: level.maxFplPct,
      });
      if (!limit.ok) return [];
      const distanceCents = limit.value.monthlyLimitCents * 12 - mediCal.countedAnnualIncomeCents;
      return [
        {
          kind: restricted ? 'restrictedScope' : kind,
          annualIncomeCents: magiCents + distanceCents,
          percent: level.maxFplPct,
          personIds: [member.personId],
          effect: 'cliff',
          distanceCents,
        },
      ];
    });
  });
}

/** Percentages are cut to whole ones, so a level that includes 150 reaches to just below 151. */
function highestWithin(guidelineCents: number, percent: number, isIncluded: boolean): number {
  return Math.ceil((guidelineCents * (isIncluded ? percent + 1 : percent)) / 100) - 1;
}

type Place = Omit<IncomeThreshold, 'distanceCents' | 'personIds'>;

function place(
  kind: IncomeThresholdKind,
  annualIncomeCents: number,
  percent: number,
  effect: Effect,
): Place {
  return { kind, annualIncomeCents, percent, effect };
}

function creditThresholds(
  working: Working,
  household: TaxHouseholdEstimate,
  magiCents: number,
  members: readonly PersonEstimate[],
): readonly IncomeThreshold[] {
  const guideline = creditGuideline(working.rules, working.planYear, household.size);
  const entitled = members.filter(
    ({ age, personId }) => age !== null && mayHaveCredit(working, personId),
  );
  if (!guideline.ok || entitled.length === 0) return [];
  const adults = entitled.filter(({ age }) => age !== null && age >= creditAge);
  const cents = guideline.value.annualCents;
  const tribal = members.filter(
    ({ costSharing }) => costSharing === 'zero' || costSharing === 'limited',
  );
  const places = creditPlaces(working, household, cents);
  // Below its end children alone have a program of their own.
  const reached =
    adults.length > 0 ? places : places.filter(({ kind }) => kind === 'creditCeiling');
  const at = (people: readonly PersonEstimate[]) => (one: Place) => ({
    ...one,
    personIds: people.map(({ personId }) => personId),
    distanceCents: one.annualIncomeCents - magiCents,
  });
  return [
    ...reached.map(at(adults.length > 0 ? adults : entitled)),
    ...(tribal.length > 0 ? [zeroCostSharingPlace(working, cents)].map(at(tribal)) : []),
  ];
}

/** No income leads to the credit where the status bars it; a status that is open bars nothing. */
function mayHaveCredit({ rules, planYear, people }: Working, personId: string): boolean {
  const person = people.find(({ id }) => id === personId);
  const classes = person ? immigrationClassesOf(person) : [];
  return classes.length === 0 || classes.some((one) => statusHasCredit(rules, planYear, one));
}

function zeroCostSharingPlace(working: Working, guidelineCents: number): Place {
  const { maxFplPct } = variantLimits(working.rules).aiAn.zeroCostSharing;
  return place(
    'zeroCostSharing',
    highestWithin(guidelineCents, maxFplPct, true),
    maxFplPct,
    'cliff',
  );
}

function creditPlaces(
  working: Working,
  { ceilingMagiCents }: TaxHouseholdEstimate,
  guidelineCents: number,
): readonly Place[] {
  const year = String(working.planYear);
  const range = percentageRanges(working.rules).planYears[year];
  if (!range) return [];
  const { minFplPct, maxFplPct } = range;
  const places = [
    place('creditFloor', highestWithin(guidelineCents, minFplPct, false), minFplPct, 'step'),
    ...variantLimits(working.rules).federalLevels.map((level) =>
      place(
        `silver${level.variant}`,
        highestWithin(guidelineCents, level.maxFplPct, true),
        level.maxFplPct,
        'step',
      ),
    ),
  ];
  const subsidy = subsidyLimits(working.rules).planYears[year];
  if (subsidy) {
    const highest = highestWithin(guidelineCents, subsidy.maxFplPct, subsidy.maxInclusive);
    places.push(place('stateSubsidyCeiling', highest, subsidy.maxFplPct, 'step'));
  }
  if (ceilingMagiCents !== null && maxFplPct !== null) {
    places.push(place('creditCeiling', ceilingMagiCents, maxFplPct, 'cliff'));
  }
  return places;
}
