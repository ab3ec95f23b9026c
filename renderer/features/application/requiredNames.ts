import { requiredParts } from './CompoundControl';
import type { RowQuestions } from './interview';

/**
 * Whether the control of this name is a question that has to be answered: by the domain's own word,
 * except for the rights, each of which is due although their list is not.
 */
export function requiredNames(groups: readonly RowQuestions[]): (name: string) => boolean {
  const whole = new Set<string>();
  const lists: string[] = [];
  for (const { required, path, field } of groups.flatMap(({ fields }) => fields)) {
    if (path === 'attestations') lists.push(`${path}.`);
    if (!required) continue;
    if (field.kind === 'multi' || field.kind === 'people') lists.push(`${path}.`);
    else if (path === 'household.primaryTaxFiler') whole.add(`${path}.personId`);
    else {
      const parts = requiredParts(field.kind);
      for (const part of parts) whole.add(`${path}.${part}`);
      if (parts.length === 0) whole.add(path);
    }
  }
  return (name) => whole.has(name) || lists.some((list) => name.startsWith(list));
}
