import type { RulePack } from '../../packs/rulePack';
import { ruleSettings } from '../engine/ruleSettings';
import { countiesOf, lookUpZip, zipListsCounty } from '../plans/places';
import { invalid, valid, type FieldCheck } from './fieldCheck';

/** A ZIP by its form: five digits, or nine. */
export function checkUsZip(value: string): FieldCheck {
  const match = /^(\d{5})(?:-?(\d{4}))?$/.exec(value.trim());
  if (!match) return invalid('wrong-format');
  const [, zip = '', extension] = match;
  if (zip === '00000') return invalid('wrong-format');
  return valid(extension === undefined ? zip : `${zip}-${extension}`);
}

/** A ZIP that the facts list for California. */
export function checkCaliforniaZip(pack: RulePack, value: string): FieldCheck {
  const form = checkUsZip(value);
  if (!form.valid || form.normalized === undefined) return form;
  const zip = form.normalized.slice(0, 5);
  return lookUpZip(pack, zip).kind === 'unlisted' ? invalid(unlistedCode(pack, zip)) : form;
}

/** Whether the county is one that the facts list for the ZIP, whatever its share. */
export function checkZipCounty(
  pack: RulePack,
  value: { readonly zip: string; readonly county: string },
): FieldCheck {
  const form = checkUsZip(value.zip);
  if (!form.valid || form.normalized === undefined) return form;
  const county = countiesOf(pack).find(value.county);
  if (county === undefined) return invalid('unknown-county');
  const zip = form.normalized.slice(0, 5);
  const listing = lookUpZip(pack, zip);
  if (listing.kind === 'unlisted') return invalid(unlistedCode(pack, zip));
  return zipListsCounty(listing, county) ? valid(`${zip} ${county}`) : invalid('county-not-listed');
}

/** A ZIP of California's prefixes may be newer than the facts; any other is elsewhere. */
function unlistedCode(pack: RulePack, zip: string): 'unknown-zip' | 'not-california' {
  const { californiaFirstPrefix, californiaLastPrefix } = ruleSettings(pack).zipCodes;
  const prefix = Number(zip.slice(0, 3));
  const isCalifornian = prefix >= californiaFirstPrefix && prefix <= californiaLastPrefix;
  return isCalifornian ? 'unknown-zip' : 'not-california';
}
