import { fail, ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import {
  countiesOf,
  losAngeles,
  lookUpZip,
  zipCountiesFact,
  zipListsCounty,
  type CountyTable,
  type ZipListing,
} from './places';

export interface RatingRegion {
  readonly region: number;
  /** Null when the region is certain and the county is not: `counties` names the candidates. */
  readonly county: string | null;
  readonly counties?: readonly string[];
  /** The ZIP is a post office's or a company's: its county is to be confirmed. */
  readonly countyIsSuggestion?: true;
  readonly zipMatchesCounty?: boolean;
}

type RegionResult = Result<RatingRegion, EngineError>;

/** The rating region of an address. A stated county wins over what the ZIP suggests. */
export function findRatingRegion(
  context: RuleContext,
  input: { readonly county?: string | undefined; readonly zip?: string | undefined },
): RegionResult {
  const zip = input.zip?.trim().slice(0, 5);
  if (input.county !== undefined) return regionOfCounty(context, input.county, zip);
  if (zip === undefined) return badInput('county', 'expected a county, a ZIP or both');
  return regionOfZip(context, zip);
}

function regionOfCounty(
  context: RuleContext,
  stated: string,
  zip: string | undefined,
): RegionResult {
  const table = countiesOf(context.rules);
  const county = table.find(stated);
  if (county === undefined) return unknownCounty(table, stated);
  const region =
    table.region(county) ?? (zip === undefined ? undefined : table.losAngelesRegion(zip));
  if (region === undefined) {
    return fail({
      code: 'needs-zip',
      message: 'Los Angeles County has two rating regions; the ZIP decides between them.',
      path: 'zip',
    });
  }
  noteRegion(context, { county, zip }, region);
  if (zip === undefined) return ok({ region, county });
  const zipMatchesCounty = zipListsCounty(lookUpZip(context.rules, zip), county);
  return ok({ region, county, zipMatchesCounty });
}

function unknownCounty(table: CountyTable, stated: string): RegionResult {
  if (/^\s*\d{5}\s*$/.test(stated) && !stated.trim().startsWith('06')) {
    const message = 'The county code belongs to another state; codes of California begin with 06.';
    return fail({ code: 'not-california', message, path: 'county' });
  }
  const { length } = table.names;
  return badInput(
    'county',
    `expected one of California's ${length} counties or its five-digit code`,
  );
}

function regionOfZip(context: RuleContext, zip: string): RegionResult {
  const listing = lookUpZip(context.rules, zip);
  const counties = candidates(listing);
  const [first] = counties;
  if (first === undefined) return unlistedZip(context, zip);
  const table = countiesOf(context.rules);
  const regions = new Set(
    counties.map((county) => table.region(county) ?? table.losAngelesRegion(zip)),
  );
  const [region] = regions;
  if (region === undefined || regions.size > 1) {
    const message = 'The ZIP does not settle the county, and the counties differ: ask which it is.';
    return fail({ code: 'ambiguous', message, path: 'county', counties });
  }
  const county = counties.length === 1 ? first : undefined;
  noteRegion(context, { county, zip }, region);
  if (county === undefined) return ok({ region, county: null, counties });
  return ok({
    region,
    county,
    ...(listing.kind === 'specialPurpose' ? { countyIsSuggestion: true } : {}),
  });
}

function candidates(listing: ZipListing): readonly string[] {
  if (listing.kind === 'listed') return listing.inhabited;
  return listing.kind === 'specialPurpose' && listing.suggested ? [listing.suggested] : [];
}

function unlistedZip(context: RuleContext, zip: string): RegionResult {
  const { californiaFirstPrefix, californiaLastPrefix } = ruleSettings(context.rules).zipCodes;
  const prefix = Number(zip.slice(0, 3));
  if (prefix >= californiaFirstPrefix && prefix <= californiaLastPrefix) {
    const message = 'The ZIP looks Californian but its county is in no list: ask for it.';
    return fail({ code: 'unknown-zip', message, path: 'zip' });
  }
  return fail({ code: 'not-california', message: 'The ZIP is not in California.', path: 'zip' });
}

function noteRegion(
  { rules, trace }: RuleContext,
  place: { readonly county: string | undefined; readonly zip: string | undefined },
  region: number,
): void {
  const { source, losAngelesRule } = countiesOf(rules);
  const regionSource = place.county === losAngeles ? losAngelesRule : source;
  const zipSource = place.zip === undefined ? '' : `; ${zipCountiesFact(rules).source}`;
  trace.note('rating region', `${regionSource}${zipSource}`, place, region);
}
