import { formCodeOf, privateLifeEvents, type LifeEventType } from '../enumerations';
import type { ApplicationDraft, LifeEvent } from '../schema';
import { personOf } from '../steps/subjects';
import { eventFields } from './attachmentMap';
import {
  keyed,
  printName,
  printText,
  type Derived,
  type Keyed,
  type Place,
  type Places,
} from './printed';
import { namePartsOf, writeAnswer } from './writeAnswer';

/** The form asks to describe the one; the other is as little known by its number. */
const describedEvents: ReadonlySet<LifeEventType> = new Set([
  'otherEvent',
  'exceptionalCircumstances',
]);

interface PersonsEvent {
  readonly event: LifeEvent;
  readonly personId: string;
  readonly place: Place;
}

/** A person keeps their column; a further event of theirs, or a fifth person, goes on a copy. */
function columnsOf(application: ApplicationDraft, places: Places): readonly PersonsEvent[] {
  const seen = new Map<string, number>();
  return application.lifeEvents.flatMap((event) =>
    (event.personIds ?? []).flatMap((personId): readonly PersonsEvent[] => {
      const own = places.get(`persons.${personId}`);
      if (!own || !event.eventType) return [];
      const earlier = seen.get(personId) ?? 0;
      seen.set(personId, earlier + 1);
      const isFirst = earlier === 0 && own.sheet === 'form';
      const sheet = isFirst ? own.sheet : (`lifeEvents ${own.sheet} ${earlier}` as const);
      return [{ event, personId, place: { sheet, column: own.column } }];
    }),
  );
}

function column(application: ApplicationDraft, { event, personId, place }: PersonsEvent) {
  const name = namePartsOf(personOf(application, personId));
  const key = `lifeEvents.${event.id}`;
  const { eventType, eventDate = '' } = event;
  const hidden = !eventType || privateLifeEvents.has(eventType);
  const day = writeAnswer({ kind: 'date', labelKey: '', value: eventDate }, String);
  const heading = place.sheet === 'form' ? '' : name[0];
  return [
    ...keyed(`${key}.personIds`, printName(place, eventFields.name, name)),
    ...keyed(`${key}.personIds`, printText(place, eventFields.heading, heading)),
    ...keyed(
      `${key}.eventType`,
      printText(place, eventFields.number, hidden ? '' : String(formCodeOf(eventType))),
    ),
    ...keyed(`${key}.eventDate`, printText(place, eventFields.date, day)),
  ];
}

/** One line a page, whatever number of events it describes. */
function descriptions(columns: readonly PersonsEvent[]): readonly Keyed[] {
  const described = columns.filter(({ event: { eventType, note } }) =>
    Boolean(note && eventType && describedEvents.has(eventType)),
  );
  const sheets = new Set(described.map(({ place }) => place.sheet));
  return [...sheets].flatMap((sheet) => {
    const events = new Set(
      described.filter((one) => one.place.sheet === sheet).map((one) => one.event),
    );
    const [first] = events;
    const text = [...events].map(({ note }) => note).join('; ');
    const place: Place = { sheet, column: 1 };
    return keyed(
      `lifeEvents.${first?.id ?? ''}.note`,
      printText(place, eventFields.description, text),
    );
  });
}

/** Attachment A: who had which event, and when. */
export function lifeEventPrints(application: ApplicationDraft, places: Places): Derived {
  const columns = columnsOf(application, places);
  const keys = columns.flatMap(({ event: { id, eventType } }) => [
    `lifeEvents.${id}.personIds`,
    `lifeEvents.${id}.eventDate`,
    ...(eventType && describedEvents.has(eventType) ? [`lifeEvents.${id}.note`] : []),
  ]);
  return {
    prints: [...columns.flatMap((one) => column(application, one)), ...descriptions(columns)],
    keys,
  };
}
