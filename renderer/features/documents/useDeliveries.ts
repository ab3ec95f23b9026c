import { useEffect, useState } from 'react';
import { desktop } from '../../bridge';
import type { Deliveries } from './delivery';

/** The deliveries of a case, live; null until they could be read. */
export function useDeliveries(caseId: string): Deliveries | null {
  const [deliveries, setDeliveries] = useState<Deliveries | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const asked = await desktop.call('documents.deliveries', { caseId });
      if (left || !asked.ok) return;
      setDeliveries(new Map(asked.value.map((one) => [one.documentId, one])));
    };
    const off = desktop.on('documents.delivery', (told) => {
      if (told.caseId === caseId) void look();
    });
    void look();
    return () => {
      left = true;
      off();
    };
  }, [caseId]);
  return deliveries;
}
