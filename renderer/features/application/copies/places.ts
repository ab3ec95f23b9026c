import { readPath } from '#shared/domain/application/steps/readPath';
import { countiesOf, lookUpZip, zipListsCounty } from '#shared/domain/plans/places';
import { ifOpen } from './copy';
import type { CopyRule } from './copy';

const addressPart = /^(.+)\.(zip|county)$/;
const home = 'household.homeAddress';
const wholeZip = /^(\d{5})(-\d{4})?$/;

/**
 * A ZIP that lies in one county says which, and that the address is Californian; one that lies in
 * several says nothing: then the county is asked. The home's county is the household's. A county that
 * stands and that the ZIP touches stays, whoever gave it; any other does not outlive the ZIP.
 */
export const countyOfZip: CopyRule = (application, { path, value }, rules) => {
  const [, address = '', part] = addressPart.exec(path) ?? [];
  const [, zip] = part === 'zip' && typeof value === 'string' ? (wholeZip.exec(value) ?? []) : [];
  if (!rules || zip === undefined) return [];
  const listing = lookUpZip(rules, zip);
  if (listing.kind !== 'listed') return [];
  const [county = '', ...others] = listing.inhabited;
  const known = others.length > 0 ? null : (countiesOf(rules).find(county) ?? null);
  const fits = (place: string) => zipListsCounty(listing, String(readPath(application, place)));
  return [
    ...ifOpen(application, [{ path: `${address}.state`, value: 'CA' }]),
    ...[`${address}.county`, ...(address === home ? ['household.county'] : [])]
      .filter((place) => !fits(place))
      .map((place) => ({ path: place, value: known })),
  ];
};

/** The county that was chosen for the home is the household's, and the other way round. */
export const countyOfHome: CopyRule = (application, { path, value }) => {
  if (typeof value !== 'string') return [];
  if (path === `${home}.county`) return [{ path: 'household.county', value }];
  if (path !== 'household.county' || application.household.isHomeless === 'yes') return [];
  return [{ path: `${home}.county`, value }];
};
