import type { ServiceArea } from '#shared/packs/planPack';
import type { CsvRow } from './csvRows';
import type { ImportDraft } from './draft';

/** Service area codes are unique within an issuer only, and dental plans have their own. */
export function areaKey(row: CsvRow): string {
  const key = `${row.text('IssuerId')}-${row.text('ServiceAreaId')}`;
  return row.isYes('DentalOnlyPlan') ? `${key}-dental` : key;
}

export function networkKey(row: CsvRow): string {
  return `${row.text('IssuerId')}-${row.text('NetworkId')}`;
}

export function readServiceAreaRow(draft: ImportDraft, row: CsvRow): void {
  if (row.text('MarketCoverage') !== 'Individual') return;
  const id = areaKey(row);
  const none: ServiceArea = { id, entireState: false, counties: [], partialCounties: {} };
  const area = draft.serviceAreas.get(id) ?? none;
  if (row.isYes('CoverEntireState')) {
    draft.serviceAreas.set(id, { ...area, entireState: true });
    return;
  }
  const county = countyIn(row);
  if (county === undefined) return;
  if (!row.isYes('PartialCounty')) {
    draft.serviceAreas.set(id, { ...area, counties: [...area.counties, county] });
    return;
  }
  const zips = zipsIn(row);
  if (!zips) return;
  const known = area.partialCounties[county] ?? [];
  const partialCounties = { ...area.partialCounties, [county]: [...new Set([...known, ...zips])] };
  draft.serviceAreas.set(id, { ...area, partialCounties });
}

/** `06037`, `6037`, or `Los Angeles - 06037` as the state files print it. */
function countyIn(row: CsvRow): string | undefined {
  const text = row.text('County');
  const county = (/(?:^|- ?)(\d{4,5})$/.exec(text)?.[1] ?? '').padStart(5, '0');
  if (/^06\d{3}$/.test(county)) return county;
  return row.refuse('County', `expected a county code of California, not "${text}"`);
}

function zipsIn(row: CsvRow): readonly string[] | undefined {
  const zips = row
    .text('ZipCodes')
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (zips.length > 0 && zips.every((zip) => /^\d{5}$/.test(zip))) return zips;
  return row.refuse('ZipCodes', 'expected five-digit ZIPs for a county served in part');
}

export function readNetworkRow(draft: ImportDraft, row: CsvRow): void {
  if (row.text('MarketCoverage') !== 'Individual') return;
  const name = row.text('NetworkName');
  if (name === '') {
    row.refuse('NetworkName', 'expected the name of the network');
    return;
  }
  const id = networkKey(row);
  const directoryUrl = row.text('NetworkURL');
  draft.networks.set(id, {
    id,
    carrierId: row.text('IssuerId'),
    name,
    ...(directoryUrl === '' ? {} : { directoryUrl }),
  });
}
