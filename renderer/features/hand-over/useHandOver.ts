import { useCallback, useEffect, useRef, useState } from 'react';
import { clock } from '../../session/ports/clock';
import { readRecord, writeRecord } from './record';
import type { HandOverRecord } from './record';

export interface HandOver {
  /** Null while it is read. */
  readonly record: HandOverRecord | null;
  readonly failed: boolean;
  readonly change: (change: (record: HandOverRecord) => HandOverRecord) => void;
}

interface Held {
  readonly applicationId: string;
  readonly record: HandOverRecord;
}

/** The stored progress of one application's keying; every change is written at once. */
export function useHandOver(applicationId: string): HandOver {
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<HandOverRecord | null>(null);
  const show = useCallback(
    (record: HandOverRecord) => {
      latest.current = record;
      setHeld({ applicationId, record });
    },
    [applicationId],
  );
  useEffect(() => {
    let left = false;
    latest.current = null;
    void readRecord(applicationId).then((record) => {
      if (left) return;
      if (record) show(record);
      setFailed(record === null);
    });
    return () => {
      left = true;
    };
  }, [applicationId, show]);
  const change = useCallback<HandOver['change']>(
    (apply) => {
      if (!latest.current) return;
      const next = apply(latest.current);
      show(next);
      void writeRecord(applicationId, next, clock.nowMs()).then((stored) => setFailed(!stored));
    },
    [applicationId, show],
  );
  return { record: held?.applicationId === applicationId ? held.record : null, failed, change };
}
