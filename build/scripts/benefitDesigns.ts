import type { BenefitDesign, CostShare, Service } from '#shared/packs/planPack';
import { services } from '#shared/packs/planPack';

export type Network = 'HMO' | 'PPO' | 'EPO';

/** One design as the fact file prints it: pairs in dollars, services as text. */
export type PrintedDesign = Readonly<Record<string, unknown>>;

/**
 * Reads the printed designs of a year into structured ones, one for each network. What the sources
 * do not print is left out.
 */
export function structuredDesigns(
  printed: Readonly<Record<string, PrintedDesign>>,
  source: string,
): readonly BenefitDesign[] {
  const networks = ['HMO', 'PPO'] as const;
  const standard = Object.entries(printed).flatMap(([name, design]) =>
    networks.map((network) => structuredDesign(`${name}-${network}`, design, network, source)),
  );
  return [...standard, zeroCostSharing(source)];
}

/** An EPO has no cost table of its own in the sources; it prints the PPO's. */
export function designId(name: string, network: Network): string {
  return `${name}-${network === 'HMO' ? 'HMO' : 'PPO'}`;
}

export const zeroDesignId = 'zeroCostSharing';

function structuredDesign(
  id: string,
  printed: PrintedDesign,
  network: 'HMO' | 'PPO',
  source: string,
): BenefitDesign {
  const costs: Partial<Record<Service, CostShare>> = {};
  for (const service of services) {
    const text = printed[service];
    const cost = typeof text === 'string' ? parseCost(text, network) : undefined;
    if (cost) costs[service] = cost;
  }
  const everythingElse = printed.everythingAfterDeductible;
  const drugDeductible = dollarsPair(printed.drugDeductible);
  const isMinimumCoverage = printed.metal === 'Catastrophic';
  return {
    id,
    deductibleCents: dollarsPair(printed.deductible) ?? [0, 0],
    ...(drugDeductible ? { drugDeductibleCents: drugDeductible } : {}),
    maximumOutOfPocketCents: dollarsPair(printed.moop) ?? [0, 0],
    hsaEligible: printed.hsaEligible === true,
    costs,
    ...(typeof everythingElse === 'string'
      ? { everythingElse: { ...parseCost(everythingElse, network), afterDeductible: true } }
      : {}),
    ...(isMinimumCoverage && printed.preDeductible !== undefined ? { freeVisits: 3 } : {}),
    source,
  };
}

function dollarsPair(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [individual, family] = value as unknown[];
  if (typeof individual !== 'number' || typeof family !== 'number') return undefined;
  return [individual * 100, family * 100];
}

/** Reads `$75 (HMO) or 10% (PPO)`, `$225/day up to 5 days (HMO)`, `20% up to $250` and the like. */
export function parseCost(text: string, network: 'HMO' | 'PPO'): CostShare | undefined {
  const choices = text.split(' or ');
  const own = choices.find((choice) => !choice.includes('(') || choice.includes(network));
  if (!own) return undefined;
  const day = /^\$(\d+)\/day up to (\d+) days/.exec(own);
  if (day) return { copayCents: Number(day[1]) * 100, perDayUpToDays: Number(day[2]) };
  const copay = /^\$(\d+)/.exec(own);
  if (copay) return { copayCents: Number(copay[1]) * 100 };
  const share = /^(\d+)%(?: up to \$(\d+))?/.exec(own);
  if (!share) throw new Error(`The cost "${text}" has a form that is not known.`);
  return {
    coinsurancePercent: Number(share[1]),
    ...(share[2] === undefined ? {} : { upToCents: Number(share[2]) * 100 }),
    ...(own.includes('after drug deductible') ? { afterDrugDeductible: true } : {}),
  };
}

/** Members of federally recognised tribes up to 300 percent of poverty: $0 for everything. */
function zeroCostSharing(source: string): BenefitDesign {
  return {
    id: zeroDesignId,
    deductibleCents: [0, 0],
    maximumOutOfPocketCents: [0, 0],
    hsaEligible: false,
    costs: {},
    everythingElse: { copayCents: 0 },
    source,
  };
}
