import { z } from 'zod';
import { factReader, oncePerPack, type RulePack } from '../../packs/rulePack';

export const regionsFact = factReader(
  'rating-regions',
  z.object({
    source: z.string(),
    countyToRegion: z.record(z.string(), z.int().nullable()),
    countyFips: z.record(z.string(), z.string()),
    losAngeles: z.object({
      fips: z.string(),
      byZip3: z.record(z.string(), z.int()),
      rule: z.string(),
    }),
  }),
);

const share = z.number().nullable();

export const zipCountiesFact = factReader(
  'zip-counties',
  z.object({
    source: z.string(),
    zips: z.record(z.string(), z.array(z.tuple([z.string(), share, share]))),
    specialPurpose: z.record(
      z.string(),
      z.object({ postOffice: z.string(), county: z.string().nullable() }),
    ),
  }),
);

/** California's 58 counties and what the regions make of them. */
export interface CountyTable {
  readonly source: string;
  /** The county's proper name, from a name in any case, with or without "County", or from its FIPS code. */
  find(nameOrFips: string): string | undefined;
  readonly names: readonly string[];
  /** The rating region; undefined for Los Angeles, where the ZIP decides. */
  region(county: string): number | undefined;
  readonly losAngelesRule: string;
  losAngelesRegion(zip: string): number;
}

export const losAngeles = 'Los Angeles';

export const countiesOf: (pack: RulePack) => CountyTable = oncePerPack((pack: RulePack) => {
  const fact = regionsFact(pack);
  const { byZip3, rule } = fact.losAngeles;
  const names = Object.keys(fact.countyFips).sort();
  const byKey = new Map<string, string>();
  for (const [name, fips] of Object.entries(fact.countyFips)) {
    byKey.set(countyKey(name), name);
    byKey.set(fips, name);
  }
  // The statute lists region 15 and gives region 16 every other ZIP of the county.
  const otherRegion = Math.max(...Object.values(byZip3));
  return {
    source: fact.source,
    find: (nameOrFips) => byKey.get(countyKey(nameOrFips)),
    names,
    region: (county) =>
      county === losAngeles ? undefined : (fact.countyToRegion[county] ?? undefined),
    losAngelesRule: rule,
    losAngelesRegion: (zip) => byZip3[zip.slice(0, 3)] ?? otherRegion,
  };
});

function countyKey(name: string): string {
  const key = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  return key.replace(/ county$/, '').replace(/^county of /, '');
}

/** What the two ZIP lists say about one ZIP. */
export type ZipListing =
  | {
      readonly kind: 'listed';
      readonly counties: readonly string[];
      readonly inhabited: readonly string[];
    }
  /** A post-office or company ZIP: Californian, its county only a suggestion. */
  | { readonly kind: 'specialPurpose'; readonly suggested: string | null }
  | { readonly kind: 'unlisted' };

/** Looks a five-digit ZIP up. `inhabited` are the counties with an address, else those with land. */
export function lookUpZip(pack: RulePack, zip: string): ZipListing {
  const { zips, specialPurpose } = zipCountiesFact(pack);
  const rows = Object.hasOwn(zips, zip) ? zips[zip] : undefined;
  if (rows) {
    const counted = rows.some(([, addressShare]) => addressShare !== null);
    const inhabited = rows.filter(([, addressShare, landShare]) =>
      counted ? (addressShare ?? 0) > 0 : (landShare ?? 0) > 0,
    );
    const name = ([county]: (typeof rows)[number]) => county;
    return { kind: 'listed', counties: rows.map(name), inhabited: inhabited.map(name) };
  }
  const special = Object.hasOwn(specialPurpose, zip) ? specialPurpose[zip] : undefined;
  return special ? { kind: 'specialPurpose', suggested: special.county } : { kind: 'unlisted' };
}

/** Whether a ZIP is listed for a county, whatever its share. */
export function zipListsCounty(listing: ZipListing, county: string): boolean {
  if (listing.kind === 'listed') return listing.counties.includes(county);
  return listing.kind === 'specialPurpose' && listing.suggested === county;
}
