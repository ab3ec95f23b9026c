import { fail, ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { addBenchmarks, findBenchmark } from '../plans/benchmark';
import { estimateBenchmark } from '../plans/benchmarkEstimate';
import { offerForBenchmark, plansAt, pricePlan } from '../plans/planCatalog';
import { planAddress } from './place';
import type { BenchmarkEstimate, EstimatePlace } from './types';
import { silentContext, type Working } from './working';

export interface PricedMember {
  readonly id: string;
  readonly age: number;
  readonly place: EstimatePlace;
}

/** Members who live at one place are priced together. */
export function byPlace(members: readonly PricedMember[]): readonly (readonly PricedMember[])[] {
  const groups = new Map<string, PricedMember[]>();
  for (const member of members) {
    const key = `${member.place.region ?? ''}~${member.place.county ?? ''}~${member.place.zip ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()];
}

/** The benchmark of some members: at several places, the sum of one for each. */
export function benchmarkFor(
  context: RuleContext,
  working: Working,
  members: readonly PricedMember[],
): Result<BenchmarkEstimate, EngineError> {
  const parts: BenchmarkEstimate[] = [];
  for (const group of byPlace(members)) {
    const part = benchmarkAt(context, working, group);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const [first] = parts;
  if (!first) return fail({ code: 'no-data', message: 'There is nobody to price.' });
  if (parts.length === 1) return ok(first);
  const add = (key: 'monthlyCents' | 'ehbMonthlyCents') =>
    addBenchmarks(
      context,
      parts.map((part) => ({ benchmarkMonthlyCents: part[key] })),
    ).totalCents;
  return ok({
    source: first.source,
    planId: null,
    monthlyCents: add('monthlyCents'),
    ehbMonthlyCents: add('ehbMonthlyCents'),
    memberIds: members.map(({ id }) => id),
  });
}

function benchmarkAt(
  context: RuleContext,
  working: Working,
  members: readonly PricedMember[],
): Result<BenchmarkEstimate, EngineError> {
  const place = members[0]?.place;
  const address = place ? planAddress(working, place) : null;
  if (!address) return fail({ code: 'no-data', message: 'The region is not known yet.' });
  const memberIds = members.map(({ id }) => id);
  const ages = members.map(({ age }) => age);
  const { planYear, input } = working;
  if (!input.planPack) {
    const figure = estimateBenchmark(context, { planYear, region: address.region, ages });
    if (!figure.ok) return figure;
    const { monthlyCents } = figure.value;
    return ok({
      source: 'regionalFigure',
      planId: null,
      monthlyCents,
      ehbMonthlyCents: monthlyCents,
      memberIds,
    });
  }
  const offers = plansAt(input.planPack, address)
    .filter(({ metal }) => metal === 'silver')
    .flatMap((plan) => {
      const premium = pricePlan(silentContext(working), {
        planYear,
        plan,
        region: address.region,
        ages,
      });
      return premium?.ok ? [offerForBenchmark(plan, premium.value.totalCents)] : [];
    });
  const benchmark = findBenchmark(context, offers);
  return benchmark.ok ? ok({ source: 'planPack', ...benchmark.value, memberIds }) : benchmark;
}
