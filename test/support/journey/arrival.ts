import { canonicalJson } from '#shared/base/canonicalJson';
import type { ApplicationDraft, ApplicationSnapshot } from '#shared/domain/application/index';
import { readPath } from '#shared/domain/application/steps/readPath';
import type { ToldFamily } from './household';
import { askedFields } from './interview';

/**
 * The answers of a household that the hub did not get as they were told, by their paths. People are
 * compared by their place, because the application gives its own ids; relations by their number.
 */
export function changedAnswers(
  household: ToldFamily,
  snapshot: ApplicationSnapshot,
): readonly string[] {
  const { answers } = household;
  const expected = renamed(answers, snapshot);
  const changed = askedFields(household)
    .filter(({ path, field }) => field.kind !== 'rows' && !path.startsWith('relationships.'))
    .map(({ path }) => path)
    .filter((path) => textAt(expected, path) !== textAt(snapshot, path));
  const related = snapshot.relationships.filter(({ kind }) => kind !== undefined).length;
  return related === answers.relationships.length ? changed : [...changed, 'relationships'];
}

function textAt(value: unknown, path: string): string {
  return canonicalJson(readPath(value, path) ?? null);
}

/** The fixture with the people's ids of the snapshot. */
function renamed(answers: ApplicationDraft, snapshot: ApplicationSnapshot): unknown {
  const text = answers.persons.reduce(
    (all, { id }, at) => all.replaceAll(id, snapshot.persons[at]?.id ?? 'nobody'),
    JSON.stringify(answers),
  );
  return JSON.parse(text) as unknown;
}
