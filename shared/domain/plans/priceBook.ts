import type { Plan, PlanPack } from '../../packs/planPack';
import type { RulePack } from '../../packs/rulePack';
import { chargedAges } from './chargedMembers';
import type { PlanAddress } from './planCatalog';
import { buildRateTable, rowOfAge, type RateTable } from './rateTable';
import { createPlanPricer, type HelpCents, type PlanPricer } from './repricing';

export interface PricedPlan {
  readonly plan: Plan;
  readonly grossCents: number;
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
  readonly netCents: number;
}

/** The plans of one pack as tables by address, so that one family is priced again and again. */
export interface PriceBook {
  /** Every plan sold at the address to people of these ages, with this help, lowest to pay first. */
  readonly plansFor: (
    address: PlanAddress,
    ages: readonly number[],
    help: HelpCents,
  ) => readonly PricedPlan[];
}

interface Page {
  readonly table: RateTable;
  readonly pricer: PlanPricer;
}

/** A plan whose pack has no rate for an age stands at nothing in the table: it is not sold to them. */
function isSold({ table }: Page, plan: number, charged: readonly number[]): boolean {
  const count = table.plans.length;
  return charged.every((age) => (table.cents[rowOfAge(age) * count + plan] ?? 0) > 0);
}

export function createPriceBook(rules: RulePack, pack: PlanPack): PriceBook {
  const pages = new Map<string, Page>();
  const pageOf = (address: PlanAddress): Page => {
    const key = [address.region, address.countyFips, address.zip].join('~');
    const known = pages.get(key);
    if (known) return known;
    const table = buildRateTable(rules, pack, address);
    const page = { table, pricer: createPlanPricer(table) };
    pages.set(key, page);
    return page;
  };
  return {
    plansFor: (address, ages, help) => {
      const page = pageOf(address);
      const charged = chargedAges(rules, ages);
      page.pricer.gross(charged);
      const prices = page.pricer.net(help);
      return [...prices.order].flatMap((index) => {
        const plan = page.table.plans[index];
        if (!plan || !isSold(page, index, charged)) return [];
        return [
          {
            plan,
            grossCents: prices.grossCents[index] ?? 0,
            creditCents: prices.creditCents[index] ?? 0,
            stateSubsidyCents: prices.stateSubsidyCents[index] ?? 0,
            netCents: prices.netCents[index] ?? 0,
          },
        ];
      });
    },
  };
}
