import type { DocumentDelivery } from '#shared/desktop/channels/documents';

/** Where the documents of a case stand on their way to the office, by their ids. */
export type Deliveries = ReadonlyMap<string, DocumentDelivery>;

/** Undefined where a document was not sealed for the office, null while that is not known. */
export function deliveryOf(
  deliveries: Deliveries | null,
  fileId: string,
): DocumentDelivery | undefined | null {
  return deliveries && deliveries.get(fileId);
}

/**
 * What may be said of a document on its way; null where nothing is. That it was not sent is said of a
 * sent application alone, and only once the deliveries were read.
 */
export function toldDelivery(
  delivery: DocumentDelivery | undefined | null,
  closed: boolean,
): DocumentDelivery['state'] | 'notSent' | null {
  if (delivery) return delivery.state;
  return delivery === undefined && closed ? 'notSent' : null;
}
