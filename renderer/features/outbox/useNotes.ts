import { useEffect, useState } from 'react';
import { store } from '../../store';
import type { OutboxItem, OutboxNote } from '../../store';

type Notes = Readonly<Record<string, OutboxNote>>;

/** Initials and a short summary of items; they open only for the counselor who made them. */
export function useNotes(items: readonly OutboxItem[]): Notes {
  const [notes, setNotes] = useState<Notes>({});
  const ids = items.map(({ commandId }) => commandId).join();
  useEffect(() => {
    let current = true;
    if (ids === '') return;
    void store.call('outbox.notes', { commandIds: ids.split(',') }).then((read) => {
      if (current && read.ok) setNotes(read.value);
    });
    return () => {
      current = false;
    };
  }, [ids]);
  return notes;
}
