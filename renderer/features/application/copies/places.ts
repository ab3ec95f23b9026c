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
  if (county === undefined || others.length > 0) return state;
  const known = countiesOf(rules).find(county);
  if (known === undefined) return state;
  const counties = [{ path: `${address}.county`, value: known }];
  if (address === home) counties.push({ path: 'household.county', value: known });
  return [...state, ...counties];
};

/** The county that was chosen for the home is the household's, and the other way round. */
export const countyOfHome: CopyRule = (application, { path, value }) => {
  if (typeof value !== 'string') return [];
  if (path === `${home}.county`) return [{ path: 'household.county', value }];
  if (path !== 'household.county' || application.household.isHomeless === 'yes') return [];
  return [{ path: `${home}.county`, value }];
};

/** Who lives with the primary contact lives at the same address. */
export const sameAddress: CopyRule = (application, { path, value }) => {
  const [, row] = /^(persons\.\d+)\.livesWithPrimaryContact$/.exec(path) ?? [];
  if (!row || value !== 'yes') return [];
  return ifOpen(application, [{ path: `${row}.residence.sameAsPrimaryContact`, value: true }]);
};
