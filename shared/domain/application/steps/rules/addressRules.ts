import {
  checkCaliforniaZip,
  checkUsZip,
  checkZipCounty,
  type FieldCheck,
} from '../../../validation';
import { asText, readPath } from '../readPath';
import { error, fine, fromCheck, type Rule, type RuleFinding, warning } from './rule';

const postOfficeBox = /\bP\.?\s*O\.?\s*BOX\b/i;

function partsMissing(value: unknown): readonly RuleFinding[] {
  return (['line1', 'city', 'state', 'zip'] as const).flatMap((part) =>
    asText(readPath(value, part)) === '' ? error(`address.${part}-missing`, part) : fine,
  );
}

const anyAddress: Rule = (value) => {
  const zip = asText(readPath(value, 'zip'));
  return [
    ...partsMissing(value),
    ...(zip === '' ? fine : fromCheck('zip', checkUsZip(zip), 'zip')),
    ...(['line1', 'line2', 'city'] as const).flatMap((part) =>
      asText(readPath(value, part)).length > 50 ? error('address.too-long', part) : fine,
    ),
  ];
};

/** A ZIP of California's prefixes may be newer than the facts: it is asked about, not refused. */
function zipOfCalifornia({ valid, code }: FieldCheck, part: string): readonly RuleFinding[] {
  if (valid) return fine;
  return code === 'unknown-zip'
    ? warning('zip.unknown-zip', 'zip')
    : error(`zip.${code ?? 'wrong-format'}`, part);
}

/** Where the county is one that the ZIP does not touch, the family is asked again, never corrected. */
const countyOfZip: Rule = (value, { rules, application }) => {
  const zip = asText(readPath(value, 'zip'));
  const county = application.household.county;
  if (!rules || county === undefined || !checkUsZip(zip).valid) return fine;
  return zipOfCalifornia(checkZipCounty(rules, { zip, county }), 'county');
};

/** Who lives elsewhere in California is priced at their own ZIP. */
const personAddress: Rule = (value, scope) => {
  const zip = asText(readPath(value, 'zip'));
  const isChecked = readPath(value, 'state') === 'CA' && checkUsZip(zip).valid;
  const listed =
    scope.rules && isChecked ? zipOfCalifornia(checkCaliforniaZip(scope.rules, zip), 'zip') : fine;
  return [...anyAddress(value, scope), ...listed];
};

export const addressRules = {
  anyAddress,
  personAddress,
  mailingAddress: anyAddress,
  homeAddress: (value, scope) => {
    const isAway = scope.application.persons.some(
      (person) => person.residence?.temporarilyOutOfState === 'yes',
    );
    const state = asText(readPath(value, 'state'));
    const outside = state !== '' && state !== 'CA' && !isAway;
    return [
      ...anyAddress(value, scope),
      ...(postOfficeBox.test(asText(readPath(value, 'line1')))
        ? error('address.post-office-box', 'line1')
        : fine),
      ...(outside ? error('address.not-in-california', 'state') : fine),
      ...(state === 'CA' ? countyOfZip(value, scope) : fine),
    ];
  },
} satisfies Record<string, Rule>;
