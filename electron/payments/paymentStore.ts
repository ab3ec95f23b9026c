import { join } from 'node:path';
import { idSchema } from '#shared/desktop/common';
import { decodeEnvelope } from '#shared/hub/commandEnvelope';
import { durableWrite, type Files } from '../ports';

/** Sealed payments by reference, each in the folder of the counselor who took it. */
export interface PaymentStore {
  /** Throws where the disk does not take it; nothing half stays. */
  write(counselorId: string, paymentRef: string, envelope: Uint8Array): Promise<void>;
  /** Undefined where there is none, or it is damaged. */
  readSealed(counselorId: string, paymentRef: string): Promise<Buffer | undefined>;
  remove(counselorId: string, paymentRef: string): Promise<void>;
}

export function createPaymentStore(files: Files, folder: string): PaymentStore {
  const folderOf = (counselorId: string): string => join(folder, counselorId);
  const pathOf = (counselorId: string, paymentRef: string): string =>
    join(folderOf(counselorId), `${paymentRef}.sealed`);

  return {
    async write(counselorId, paymentRef, envelope) {
      await files.ensureFolder(folderOf(counselorId));
      await durableWrite(files, pathOf(counselorId, paymentRef), envelope);
    },
    async readSealed(counselorId, paymentRef) {
      // The reference comes out of a submission's body: it must not become a path of its own.
      if (!idSchema.safeParse(paymentRef).success) return undefined;
      const bytes = await files.read(pathOf(counselorId, paymentRef));
      return bytes && decodeEnvelope(bytes).ok ? bytes : undefined;
    },
    async remove(counselorId, paymentRef) {
      await files.remove(pathOf(counselorId, paymentRef));
    },
  };
}
