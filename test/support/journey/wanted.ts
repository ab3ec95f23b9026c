import { type ApplicationDraft, inverseOf } from '#shared/domain/application/index';
import { readPath } from '#shared/domain/application/steps/readPath';
import type { ScreenControl } from './controls';

/** The application gives its own ids to people; both ways between them and the fixture's. */
export class PersonIds {
  readonly #onScreen = new Map<string, string>();
  readonly #inFixture = new Map<string, string>();

  learn(fixtureId: string, screenId: string): void {
    this.#onScreen.set(fixtureId, screenId);
    this.#inFixture.set(screenId, fixtureId);
  }

  onScreen(fixtureId: string): string | undefined {
    return this.#onScreen.get(fixtureId);
  }

  inFixture(screenId: string): string | undefined {
    return this.#inFixture.get(screenId);
  }
}

/** What the fixture says of the pair that the screen asks about, whichever way round it lies there. */
function relationOf(answers: ApplicationDraft, row: string, ids: PersonIds): string | undefined {
  const [from, to] = row
    .replace('relationships.', '')
    .split('~')
    .map((id) => ids.inFixture(id));
  for (const { fromPersonId, toPersonId, kind } of answers.relationships) {
    if (fromPersonId === from && toPersonId === to) return kind;
    if (fromPersonId === to && toPersonId === from) return kind && inverseOf(kind);
  }
  return undefined;
}

/** As a person types it: dollars, MM/DD/YYYY, ten digits of a phone. */
function typed(name: string, value: string | number): string {
  if (typeof value === 'number') {
    return name.endsWith('Cents') ? (value / 100).toFixed(2) : String(value);
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (date) return `${date[2]}/${date[3]}/${date[1]}`;
  return /^\+1\d{10}$/.test(value) ? value.slice(2) : value;
}

/** The answer of the fixture that belongs into a control; undefined where the fixture says nothing. */
export function wantedFor(
  answers: ApplicationDraft,
  { name, row, type }: ScreenControl,
  ids: PersonIds,
): string | boolean | undefined {
  if (/^relationships\.\d+\.kind$/.test(name)) return relationOf(answers, row, ids);
  const filer = filerAnswer(answers, name);
  if (filer !== undefined) return filer;
  const listed = listedAnswer(answers, name, ids);
  if (listed !== undefined) return listed;
  // A month is a number: read as a path, it would be a place in the list.
  const ticked = type === 'checkbox' ? isTicked(answers, name, ids) : undefined;
  if (ticked !== undefined) return ticked;
  const value = readPath(answers, name);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return isPerson(answers, value) ? ids.onScreen(value) : typed(name, value);
  if (typeof value === 'number') return typed(name, value);
  // A person is kept as an object where a name may stand instead.
  const personId = readPath(value, 'personId');
  return typeof personId === 'string' ? ids.onScreen(personId) : undefined;
}

/** Nobody files, or somebody who is not on the application: choices beside the people. */
function filerAnswer({ household }: ApplicationDraft, name: string): string | undefined {
  if (name !== 'household.primaryTaxFiler.personId') return undefined;
  if (household.primaryTaxFiler?.none) return 'none';
  return household.primaryTaxFiler?.name === undefined ? undefined : 'other';
}

/** Lists that are answered as a whole: a right to accept by its code, a voter's offer by the person. */
function listedAnswer(
  answers: ApplicationDraft,
  name: string,
  ids: PersonIds,
): string | boolean | undefined {
  const [list, key = ''] = name.split('.');
  if (list === 'attestations') return answers.attestations.some(({ code }) => code === key);
  if (list !== 'voter') return undefined;
  return (
    answers.voter.find(({ personId }) => personId === ids.inFixture(key))?.voterChoice ?? undefined
  );
}

function isPerson(answers: ApplicationDraft, id: string): boolean {
  return answers.persons.some((person) => person.id === id);
}

/** One box of several: its name ends in the choice it stands for. */
function isTicked(answers: ApplicationDraft, name: string, ids: PersonIds): boolean | undefined {
  const cut = name.lastIndexOf('.');
  const list = readPath(answers, name.slice(0, cut));
  const choice = name.slice(cut + 1);
  return Array.isArray(list)
    ? list.map(String).includes(ids.inFixture(choice) ?? choice)
    : undefined;
}
