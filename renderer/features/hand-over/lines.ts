import type { TFunction } from 'i18next';
import {
  partWords,
  type HandOverField,
  type HandOverStep,
} from '#shared/domain/application/handOver/index';

/** The boxes of one step that are about the same person. */
export interface PersonLines {
  readonly personId: string | null;
  readonly fields: readonly HandOverField[];
}

/** In the order of the step; a person's boxes stay together, as on the official screens. */
export function linesByPerson({ fields }: HandOverStep): readonly PersonLines[] {
  const groups = new Map<string | null, HandOverField[]>();
  for (const field of fields) {
    const { personId } = field.at;
    groups.set(personId, [...(groups.get(personId) ?? []), field]);
  }
  return [...groups].map(([personId, own]) => ({ personId, fields: own }));
}

/** The words of a box: the question, and the part of its answer. */
export function fieldLabel(t: TFunction, { at, part }: HandOverField): string {
  if (part.part === null) return t(at.labelKey);
  return `${t(at.labelKey)} – ${t(partWords(at.field.kind, part.part))}`;
}
