import type { z } from 'zod';

/** The fact files that a rule pack carries, each with its own sources and date. */
export const factNames = [
  'age-curve',
  'applicable-percentages',
  'benefit-designs',
  'carriers',
  'cost-sharing-reductions',
  'enrollment-periods',
  'family-dental',
  'fpl',
  'household-and-date-settings',
  'income-counting',
  'mandate-penalty',
  'medi-cal-thresholds',
  'premium-payment',
  'premium-tax-credit-rules',
  'rating-regions',
  'rule-settings',
  'slcsp-benchmarks',
  'state-premium-subsidy',
  'zip-counties',
] as const;

export type FactName = (typeof factNames)[number];

/** Everything that the rules take from documents: dated, versioned, signed, replaceable at sync. */
export interface RulePack {
  readonly kind: 'rules';
  readonly id: string;
  readonly version: number;
  readonly asOf: string;
  readonly facts: Readonly<Record<FactName, unknown>>;
}

/** Remembers what was derived from a pack for as long as the pack itself lives. */
export function oncePerPack<Pack extends object, Value>(
  derive: (pack: Pack) => Value,
): (pack: Pack) => Value {
  const derived = new WeakMap<Pack, { readonly value: Value }>();
  return (pack) => {
    let entry = derived.get(pack);
    if (!entry) {
      entry = { value: derive(pack) };
      derived.set(pack, entry);
    }
    return entry.value;
  };
}

/** A typed view of one fact file; reading throws where the fact has another form. */
export interface FactReader<Fact = unknown> {
  (pack: RulePack): Fact;
  readonly factName: FactName;
}

/**
 * A typed view of one fact file. The area that uses a fact owns its schema and adds the reader to
 * the list in `shared/domain/factReaders.ts`, by which a pack is checked once, when it is read.
 */
export function factReader<Schema extends z.ZodType>(
  factName: FactName,
  schema: Schema,
): FactReader<z.output<Schema>> {
  const read = oncePerPack((pack: RulePack) => schema.parse(pack.facts[factName]));
  return Object.assign(read, { factName });
}

/** The first fact of a pack that one of the readers cannot read; undefined when all can. */
export function unreadableFact(
  pack: RulePack,
  readers: readonly FactReader[],
): FactName | undefined {
  const unreadable = readers.find((read) => {
    try {
      read(pack);
      return false;
    } catch {
      return true;
    }
  });
  return unreadable?.factName;
}
