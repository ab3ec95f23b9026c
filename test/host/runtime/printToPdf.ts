import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';

const SIZES_INCHES: Record<string, readonly [width: number, height: number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

/** Electron's print options as Chromium's: https://www.electronjs.org/docs/latest/api/structures/print-to-pdf-options */
export function printParameters(
  options: Electron.PrintToPDFOptions,
): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins, ...same } = options;
  const [paperWidth, paperHeight] = paperSize(pageSize);
  return { ...same, paperWidth, paperHeight, ...marginsOf(margins) };
}

function paperSize(
  size: NonNullable<Electron.PrintToPDFOptions['pageSize']>,
): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height];
  const known = SIZES_INCHES[size];
  if (!known) throw new Error(`Invalid pageSize ${size}`);
  return known;
}

function marginsOf(
  margins: Electron.PrintToPDFMargins | undefined,
): Partial<Protocol.Page.printToPDFParameters> {
  if (!margins) return {};
  const { top, bottom, left, right } = margins;
  const given = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
  return Object.fromEntries(Object.entries(given).filter(([, inches]) => inches !== undefined));
}
