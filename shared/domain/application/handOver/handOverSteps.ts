import { privateLifeEvents } from '../enumerations';
import type { ApplicationDraft, LifeEvent } from '../schema';
import { applicationSteps } from '../steps/allSteps';
import type { FieldAt, StepContext, StepDefinition } from '../steps/definition';
import { isUnanswered, readPath } from '../steps/readPath';
import { fieldsOfStep } from '../steps/visibleFields';
import { toldVoterOffer } from '../voterOffer';
import { type AnswerPart, answerParts } from './answerParts';

/** One value to key into an official screen. */
export interface HandOverField {
  /** By ids, stable: what a tick remembers. */
  readonly key: string;
  readonly at: FieldAt;
  readonly part: AnswerPart;
  readonly masked: boolean;
  /** Shown on this screen, left out on paper. */
  readonly screenOnly: boolean;
}

export interface HandOverStep {
  readonly step: StepDefinition;
  readonly fields: readonly HandOverField[];
}

/** Our own bookkeeping, which no official screen asks for. */
const notHandedOver: ReadonlySet<string> = new Set(['authorization', 'documents', 'review']);

/** Who had an event, and when, is in the columns of the form, and tells nothing without its kind. */
const toldOfPrivateEvents: ReadonlySet<string> = new Set(['personIds', 'eventDate']);

/** Whether an answer would tell of an event that is private: its kind, and all that describes it. */
export function tellsPrivateEvent({ path, field, row }: FieldAt): boolean {
  if (!path.startsWith('lifeEvents.') || toldOfPrivateEvents.has(field.path)) return false;
  const { eventType } = row as LifeEvent;
  return eventType !== undefined && privateLifeEvents.has(eventType);
}

function fieldsOf(at: FieldAt, value: unknown): readonly HandOverField[] {
  const { sensitivity, kind } = at.field;
  // Orientation and gender identity never leave the product (S11).
  if (sensitivity === 'neverPrinted' || isUnanswered(value)) return [];
  return answerParts(kind, value).map((part) => ({
    key: part.part === null ? at.key : `${at.key}.${part.part}`,
    at,
    part,
    masked: sensitivity === 'masked',
    screenOnly: sensitivity === 'private' || tellsPrivateEvent(at),
  }));
}

/** Every answer that was submitted, box by box, in the order of the official online screens. */
export function handOverSteps(
  application: ApplicationDraft,
  context: StepContext,
): readonly HandOverStep[] {
  const told = { ...application, voter: application.voter.map(toldVoterOffer) };
  return applicationSteps
    .filter(({ id }) => !notHandedOver.has(id))
    .map((step) => ({
      step,
      fields: fieldsOfStep(step, told, context)
        .filter(({ shown }) => shown)
        .flatMap((at) => fieldsOf(at, readPath(told, at.path))),
    }))
    .filter(({ fields }) => fields.length > 0);
}
