import { useEffect, useState } from 'react';
import type { DocumentDelivery } from '#shared/desktop/channels/documents';
import { desktop } from '../../bridge';

/** Where the documents of a case stand on their way to the office, by their ids; live. */
export type Deliveries = ReadonlyMap<string, DocumentDelivery>;

const none: Deliveries = new Map();

export function useDeliveries(caseId: string): Deliveries {
  const [deliveries, setDeliveries] = useState<Deliveries>(none);
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
