import type { AnswerProvenance, ApplicationDraft } from '../schema';
import { isUnanswered, readPath } from '../steps/readPath';
import type { StepContext } from '../steps/definition';
import { visibleFields } from '../steps/visibleFields';

/** Who carried answers over, and when. */
export interface Carrier {
  readonly at: string;
  readonly by: string;
}

function stamped(
  application: ApplicationDraft,
  context: StepContext,
  stamp: AnswerProvenance,
  covers: (key: string) => boolean,
): ApplicationDraft {
  const entries = visibleFields(application, context)
    .filter(({ path, key }) => covers(key) && !isUnanswered(readPath(application, path)))
    .map(({ key }) => [key, stamp] as const);
  return {
    ...application,
    provenance: { ...application.provenance, ...Object.fromEntries(entries) },
  };
}

/** Every answer that stands was given before: assumption A-01 of the model. */
export function withPriorProvenance(
  application: ApplicationDraft,
  context: StepContext,
  { at, by }: Carrier,
): ApplicationDraft {
  const carried = { source: 'prior', at, by } as const;
  return stamped({ ...application, provenance: {} }, context, carried, () => true);
}

/**
 * The answers at these places were given by the consumer now; one whose origin was noted as it was
 * given keeps that.
 */
export function withConsumerProvenance(
  application: ApplicationDraft,
  context: StepContext,
  { at, by }: Carrier,
  keys: ReadonlySet<string>,
): ApplicationDraft {
  const isOpen = (key: string) => (application.provenance[key]?.source ?? 'prior') === 'prior';
  return stamped(
    application,
    context,
    { source: 'consumer', at, by },
    (key) => keys.has(key) && isOpen(key),
  );
}
