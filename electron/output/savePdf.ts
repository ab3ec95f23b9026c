import { join } from 'node:path';
import type { ChannelInput } from '#shared/desktop/contract';
import { pacificDate, type Clock } from '#shared/base/clock';
import type { Files } from '../ports';

export type PdfKind = ChannelInput<'output.savePdf'>['kind'];

/** Names of people never become file names: what a PDF is called follows from its kind alone. */
const fileNames: Readonly<Record<PdfKind, string>> = {
  summary: 'enrollment-summary',
  handOver: 'hand-over',
  endOfDay: 'end-of-day',
  revocation: 'permission-ended',
  signaturePage: 'signature-page',
};

export interface OutputPorts {
  readonly clock: Clock;
  readonly files: Files;
  /** The page as it would be printed; undefined where there is none. */
  readonly printToPdf: () => Promise<Buffer | undefined>;
  /** Asks the person where to; undefined where they cancel. */
  readonly askWhere: (suggestedPath: string) => Promise<string | undefined>;
  readonly documentsFolder: string;
}

/** Prints the page to a PDF that the person places. Whether it was saved. */
export async function savePdf(ports: OutputPorts, kind: PdfKind): Promise<boolean> {
  const pdf = await ports.printToPdf();
  if (!pdf) return false;
  const name = `${fileNames[kind]}-${pacificDate(ports.clock.nowMs())}.pdf`;
  const path = await ports.askWhere(join(ports.documentsFolder, name));
  if (path === undefined) return false;
  await ports.files.writeSynced(path, pdf);
  return true;
}
