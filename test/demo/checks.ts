import {
  changedAnswers,
  type Household,
  type Planted,
  type ShownEstimate,
} from '../support/journey';
import type { OfficeHub } from '../support/officeHub';
import { filesThatTell } from '../support/profileFiles';
import type { TakenCase } from './family';

/** Where the estimate on screen is not the one that was worked out by hand. */
export function estimateProblems(
  { title, answers, expected }: Household,
  shown: ShownEstimate,
): readonly string[] {
  const { programs, ...amounts } = shown;
  const wrongAmounts = Object.entries(amounts)
    .map(([name, amount]) => ({ name, amount: amount ?? 0, due: expected[name as AmountName] }))
    .filter(({ amount, due }) => amount !== due)
    .map(({ name, amount, due }) => `${title}: ${name} is ${amount}, expected ${due}`);
  const due = answers.persons.map(({ id }) => expected.persons[id]?.program ?? '');
  const same = programs.join() === due.join();
  return same ? wrongAmounts : [...wrongAmounts, `${title}: programs ${programs.join(', ')}`];
}
type AmountName = keyof Omit<ShownEstimate, 'programs'>;

/** Every case exactly once at the hub, with every answer as it was told. */
export async function arrivalProblems(
  office: OfficeHub,
  taken: readonly TakenCase[],
): Promise<readonly string[]> {
  const arrived = await office.commands();
  const strangers = arrived.filter(({ caseId }) => !taken.some((one) => one.caseId === caseId));
  const problems = strangers.map(({ id }) => `The hub holds a command of nobody: ${id}`);
  for (const { household, caseId } of taken) {
    const commands = arrived.filter((command) => command.caseId === caseId);
    if (commands.length !== 1) {
      problems.push(`${household.title}: arrived ${commands.length} times`);
    }
    for (const { payload } of commands) {
      if (payload.kind !== 'application.submit') continue;
      const changed = changedAnswers(household, payload.body.snapshot);
      if (changed.length > 0) problems.push(`${household.title}: changed ${changed.join(', ')}`);
    }
  }
  return problems;
}

/** Files of the profile in which something personal can be read, in any encoding. */
export async function clearTextProblems(
  userData: string,
  planted: readonly Planted[],
): Promise<readonly string[]> {
  const texts = planted.flatMap(({ names, taxpayerNumbers, paymentNumbers }) => [
    ...names,
    ...taxpayerNumbers,
    ...paymentNumbers,
  ]);
  const telling = await filesThatTell(userData, texts);
  return telling.map((name) => `In the clear on the disk: ${name}`);
}
