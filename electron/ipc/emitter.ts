import { events, type EventName, type EventPayload } from '#shared/desktop/events';

/** Tells the page something; nothing happens while there is no page. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** Checks each event against the contract before it leaves; a wrong one is a bug. */
export function createEmitter(send: (name: string, payload: unknown) => void): Emit {
  return (name, payload) => {
    send(name, events[name].parse(payload));
  };
}
