import type { AnswerSource } from './enumerations';
import type { AnswerProvenance, ApplicationDraft } from './schema';
import { applicationSteps } from './steps/allSteps';
import { isUnanswered, readPath } from './steps/readPath';

// Assumption A-01 of the model: every answer says where it came from, when, and through whom.

/** Every field's place with `*` for the rows: where an answer ends and the parts of it begin. */
const fieldPlaces: ReadonlySet<string> = new Set(
  applicationSteps.flatMap(({ sections }) =>
    sections.flatMap(({ template, fields }) =>
      fields.map(({ path }) => [template.replace(/\{\w+\}/g, '*'), path].filter(Boolean).join('.')),
    ),
  ),
);

/** What the enroller knows of themselves and of the taking of the application. */
const enrollersOwn = /^(enroller|authorization|handOver|coverageYear)(\.|$)/;

function rowKeyOf(row: unknown, index: string): string {
  const [id, from, to, month] = ['id', 'fromPersonId', 'toPersonId', 'month'].map((name) =>
    readPath(row, name),
  );
  if (typeof id === 'string') return id;
  if (typeof from === 'string' && typeof to === 'string') return `${from}~${to}`;
  return typeof month === 'string' ? month : index;
}

/**
 * The key of the answer that a place on screen belongs to, by ids that stay when rows come and go:
 * `persons.0.name.firstName` is a part of `persons.<id>.name`. Null where no question lies there.
 */
export function answerKeyOf(application: ApplicationDraft, path: string): string | null {
  const keys: string[] = [];
  const places: string[] = [];
  let standing: unknown = application;
  for (const part of path.split('.')) {
    const isRow = Array.isArray(standing) && /^\d+$/.test(part);
    standing = readPath(standing, part);
    keys.push(isRow ? rowKeyOf(standing, part) : part);
    places.push(isRow ? '*' : part);
    if (fieldPlaces.has(places.join('.'))) return keys.join('.');
  }
  return null;
}

export interface AnswerStamp {
  readonly source: AnswerSource;
  readonly at: string;
  readonly by: string;
}

/** Typing on at the same answer is one telling: its first moment stands for a minute. */
const sameTellingMs = 60_000;

function isSameTelling(standing: AnswerProvenance | undefined, stamp: AnswerStamp): boolean {
  return (
    standing?.source === stamp.source &&
    standing.by === stamp.by &&
    Date.parse(stamp.at) - Date.parse(standing.at) < sameTellingMs
  );
}

/** Notes of the answers at these places where they came from; one that was taken back has no origin. */
export function withProvenance(
  application: ApplicationDraft,
  paths: readonly string[],
  stamp: AnswerStamp,
): ApplicationDraft {
  let provenance = application.provenance;
  for (const path of paths) {
    const key = answerKeyOf(application, path);
    if (key === null) continue;
    const source = enrollersOwn.test(key) ? 'enroller' : stamp.source;
    const own = { ...stamp, source };
    const isGone = isUnanswered(readPath(application, path));
    if (isGone && provenance[key]) {
      const { [key]: _, ...others } = provenance;
      provenance = others;
    } else if (!isGone && !isSameTelling(provenance[key], own)) {
      provenance = { ...provenance, [key]: own };
    }
  }
  return provenance === application.provenance ? application : { ...application, provenance };
}
