import { z } from 'zod';
import { factReader } from '../../packs/rulePack';
import { type ApplicationDraft, type HouseholdMember, livesElsewhere } from '../application';
import type { RuleContext } from '../engine/engineContext';
import type { PlanAddress } from '../plans/planCatalog';
import { findRatingRegion } from '../plans/ratingRegion';
import type { EstimatePlace } from './types';
import { tracedContext, type Working } from './working';

export const countyCodes = factReader(
  'rating-regions',
  z.object({ countyFips: z.record(z.string(), z.string()) }),
);

export interface StatedPlace {
  readonly zip: string | undefined;
  readonly county: string | undefined;
}

function zipOf(zip: string | undefined): string | undefined {
  return zip && /^\d{5}/.test(zip.trim()) ? zip.trim().slice(0, 5) : undefined;
}

/** Where the household lives: the stated county wins over what the ZIP suggests. */
export function statedPlace({ household }: ApplicationDraft): StatedPlace {
  const address = household.isHomeless === 'yes' ? household.mailingAddress : household.homeAddress;
  return { zip: zipOf(address?.zip), county: household.county ?? address?.county };
}

/** The place of a person who lives elsewhere in California; null for all whom the household's holds. */
export function ownPlace(person: HouseholdMember): StatedPlace | null {
  const own = person.residence?.address;
  const isAway = person.residence?.temporarilyOutOfState === 'yes';
  if (!livesElsewhere(person) || isAway || !own || own.state !== 'CA') return null;
  return { zip: zipOf(own.zip), county: own.county };
}

/** A person who lives elsewhere is priced there. */
export function placeOfPerson(application: ApplicationDraft, person: HouseholdMember): StatedPlace {
  return ownPlace(person) ?? statedPlace(application);
}

export function resolvePlace(context: RuleContext, stated: StatedPlace): EstimatePlace {
  const { zip, county } = stated;
  const unknown = { zip: zip ?? null, county: county ?? null, region: null, counties: [] };
  if (zip === undefined && county === undefined) return unknown;
  const found = findRatingRegion(context, { zip, county });
  if (!found.ok) return { ...unknown, counties: found.error.counties ?? [] };
  const { region, counties = [] } = found.value;
  return { zip: zip ?? null, county: found.value.county ?? county ?? null, region, counties };
}

export function householdPlace(working: Working): EstimatePlace {
  return resolvePlace(tracedContext(working), statedPlace(working.application));
}

/** The address as the plan catalog asks for it. */
export function planAddress(working: Working, place: EstimatePlace): PlanAddress | null {
  if (place.region === null) return null;
  const { countyFips } = countyCodes(working.rules);
  return {
    region: place.region,
    zip: place.zip ?? undefined,
    countyFips: place.county === null ? undefined : countyFips[place.county],
  };
}
