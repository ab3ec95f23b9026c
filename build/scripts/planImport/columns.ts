/**
 * CMS publishes one layout with two spellings: the federal files write `StandardComponentId`, the
 * files of state exchanges `STANDARD COMPONENT ID`. Names are compared without case and spaces; the
 * ones that differ in more than that stand here, as the files of 2024 to 2026 print them.
 */
const otherSpellings: Readonly<Record<string, string>> = {
  DentalOnlyPlan: 'DENTAL PLAN ONLY',
  ZipCodes: 'ZIP CODE',
  IssuerMarketPlaceMarketingName: 'ISSUER NAME',
  EHBPercentTotalPremium: 'EHB PERCENT PREMIUM',
  TEHBInnTier1FamilyPerGroupMOOP: 'TEHB INN TIER 1 FAMILY MOOP',
  MEHBInnTier1FamilyPerGroupMOOP: 'MEHB INN TIER 1 FAMILY MOOP',
  TEHBDedInnTier1FamilyPerGroup: 'TEHB DED INN TIER 1 FAMILY',
  MEHBDedInnTier1FamilyPerGroup: 'MEHB DED INN TIER1 FAMILY',
  DEHBDedInnTier1FamilyPerGroup: 'DEHB DED INN TIER1 FAMILY',
};

/** What two spellings of one column have in common. */
function columnKey(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '').toUpperCase();
}

/** Where the columns of one file stand. */
export interface Header {
  /** The column as the file itself spells it; undefined where the file has none. */
  find(column: string): string | undefined;
}

export function readHeader(names: readonly string[]): Header {
  const byKey = new Map(names.map((name) => [columnKey(name), name]));
  return {
    find: (column) => {
      const other = otherSpellings[column];
      const own = byKey.get(columnKey(column));
      return own ?? (other === undefined ? undefined : byKey.get(columnKey(other)));
    },
  };
}
