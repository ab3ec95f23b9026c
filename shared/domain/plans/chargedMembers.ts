import type { RulePack } from '../../packs/rulePack';
import { ruleSettings } from '../engine/ruleSettings';

/**
 * Which members a policy charges: everyone aged 21 or more, and the three oldest of those under 21;
 * of equal ages the first listed. 45 CFR 147.102(c)(1). Answers indexes in the order of the list.
 */
export function chargedMembers(pack: RulePack, ages: readonly number[]): readonly number[] {
  const { adultAge, chargedChildren } = ruleSettings(pack).charging;
  const children = ages
    .map((age, index) => ({ age, index }))
    .filter(({ age }) => age < adultAge)
    .sort((left, right) => right.age - left.age || left.index - right.index)
    .slice(0, chargedChildren)
    .map(({ index }) => index);
  const charged = new Set(children);
  return ages.flatMap((age, index) => (age >= adultAge || charged.has(index) ? [index] : []));
}

/** The ages that a policy charges, in the order of the list. */
export function chargedAges(pack: RulePack, ages: readonly number[]): readonly number[] {
  return chargedMembers(pack, ages).map((index) => ages[index] ?? 0);
}
