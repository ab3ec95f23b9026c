import { canonicalJson } from '../../../base/canonicalJson';
import type { ApplicationDraft } from '../schema';
import type { FieldAt, StepContext } from '../steps/definition';
import { isUnanswered, readPath } from '../steps/readPath';
import { presentPersons } from '../steps/subjects';
import { visibleFields } from '../steps/visibleFields';
import { type Carrier, withConsumerProvenance } from './provenance';

/** Steps about the taking of the application, not about the family: they are new each time. */
const ownToEachRevision: ReadonlySet<string> = new Set([
  'enroller',
  'authorization',
  'screening',
  'voter',
  'rights',
  'signatures',
  'documents',
  'review',
]);

/** One answer that differs. `old` or `next` is undefined where the question was not answered. */
export interface AnswerChange {
  readonly kind: 'answer';
  readonly key: string;
  readonly personId: string | null;
  readonly at: FieldAt;
  readonly old: unknown;
  readonly next: unknown;
}

/** Somebody who came or left: said once, not answer by answer. */
export interface MemberChange {
  readonly kind: 'memberAdded' | 'memberRemoved';
  readonly key: string;
  readonly personId: string;
}

export type ChangeEntry = AnswerChange | MemberChange;

interface Answer {
  readonly at: FieldAt;
  readonly value: unknown;
}

function answersOf(application: ApplicationDraft, context: StepContext): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const at of visibleFields(application, context)) {
    if (ownToEachRevision.has(at.step)) continue;
    const value = readPath(application, at.path);
    if (!isUnanswered(value)) answers.set(at.key, { at, value });
  }
  return answers;
}

/** The same answer, however its keys are ordered and whatever in it is blank. */
function sameAnswer(left: unknown, right: unknown): boolean {
  return canonicalJson(bare(left)) === canonicalJson(bare(right));
}

function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isUnanswered(part))
      .map(([key, part]) => [key, bare(part)]),
  );
}

function answerChanges(
  before: ApplicationDraft,
  after: ApplicationDraft,
  context: StepContext,
): readonly AnswerChange[] {
  const old = answersOf(before, context);
  const next = answersOf(after, context);
  const keys = [...new Set([...next.keys(), ...old.keys()])];
  return keys.flatMap((key): AnswerChange[] => {
    const [was, is] = [old.get(key), next.get(key)];
    const at = is?.at ?? was?.at;
    // An event that was reported with the earlier application is over, not taken back.
    if (!at || (at.step === 'lifeEvents' && !is)) return [];
    if (was && is && sameAnswer(was.value, is.value)) return [];
    return [{ kind: 'answer', key, personId: at.personId, at, old: was?.value, next: is?.value }];
  });
}

function presentIds(application: ApplicationDraft): readonly string[] {
  return presentPersons(application).map(({ id }) => id);
}

function memberChanges(before: ApplicationDraft, after: ApplicationDraft): readonly MemberChange[] {
  const [old, next] = [presentIds(before), presentIds(after)];
  const entry = (kind: MemberChange['kind']) => (personId: string) =>
    ({ kind, key: `persons.${personId}`, personId }) as const;
  return [
    ...next.filter((id) => !old.includes(id)).map(entry('memberAdded')),
    ...old.filter((id) => !next.includes(id)).map(entry('memberRemoved')),
  ];
}

/**
 * What differs between two applications, by keys that stay when rows come and go: first who came
 * and who left, then answer by answer. The answers of somebody who left are not listed one by one.
 */
export function changeSummary(
  before: ApplicationDraft,
  after: ApplicationDraft,
  context: StepContext,
): readonly ChangeEntry[] {
  const members = memberChanges(before, after);
  const gone = new Set(
    members.filter(({ kind }) => kind === 'memberRemoved').map(({ personId }) => personId),
  );
  const answers = answerChanges(before, after, context).filter(
    ({ key, personId, next }) =>
      next !== undefined || !(isAbout(gone, personId) || mentions(gone, key)),
  );
  return [...members, ...answers];
}

function isAbout(ids: ReadonlySet<string>, personId: string | null): boolean {
  return personId !== null && ids.has(personId);
}

function mentions(ids: ReadonlySet<string>, key: string): boolean {
  return [...ids].some((id) => key.includes(id));
}

/** The places of all differences, each once. */
export function changedPaths(
  before: ApplicationDraft,
  after: ApplicationDraft,
  context: StepContext,
): readonly string[] {
  return [...new Set(changeSummary(before, after, context).map(({ key }) => key))].sort();
}

/** The amendment with its changed places written down, and the new answers as the consumer's own. */
export function withChangesNoted(
  before: ApplicationDraft,
  after: ApplicationDraft,
  context: StepContext,
  carrier: Carrier,
): ApplicationDraft {
  const paths = changedPaths(before, after, context);
  if (sameAnswer(paths, after.changedPaths)) return after;
  const noted = new Set(after.changedPaths ?? []);
  const fresh = new Set(paths.filter((path) => !noted.has(path)));
  const stamped = withConsumerProvenance(after, context, carrier, fresh);
  return { ...stamped, changedPaths: [...paths] };
}
