import { readPath } from '#shared/domain/application/steps/readPath';
import { countiesOf, lookUpZip } from '#shared/domain/plans/places';
import { ifOpen } from './copy';
import type { CopyRule } from './copy';

const addressPart = /^(.+)\.(zip|county)$/;
const home = 'household.homeAddress';

/**
 * A ZIP that lies in one county says which, and that the address is Californian; one that lies in
 * several says nothing: then the county is asked. The home's county is the household's.
 */
export const countyOfZip: CopyRule = (application, { path, value }, rules) => {
  const [, address = '', part] = addressPart.exec(path) ?? [];
  if (part !== 'zip' || !rules || typeof value !== 'string' || !/^\d{5}$/.test(value)) return [];
  const listing = lookUpZip(rules, value);
  if (listing.kind !== 'listed') return [];
  const [county, ...others] = listing.inhabited;
  const state = ifOpen(application, [{ path: `${address}.state`, value: 'CA' }]);
  const places = [`${address}.county`, ...(address === home ? ['household.county'] : [])];
  const known = others.length > 0 ? undefined : countiesOf(rules).find(county ?? '');
  if (known !== undefined)
    return [...state, ...places.map((place) => ({ path: place, value: known }))];
  // The county of a ZIP that was typed before does not outlive it.
  const possible = (place: string) =>
    listing.counties.includes(String(readPath(application, place)));
  const wrong = places.filter((place) => readPath(application, place) && !possible(place));
  return [...state, ...wrong.map((place) => ({ path: place, value: null }))];
};

/** The county that was chosen for the home is the household's, and the other way round. */
export const countyOfHome: CopyRule = (application, { path, value }) => {
  if (typeof value !== 'string') return [];
  if (path === `${home}.county`) return [{ path: 'household.county', value }];
  if (path !== 'household.county' || application.household.isHomeless === 'yes') return [];
  return [{ path: `${home}.county`, value }];
};
