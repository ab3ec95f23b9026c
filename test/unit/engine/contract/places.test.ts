// Regions: each county of CMS's list, and what a ZIP can and cannot settle.
import { describe, expect, it } from 'vitest';
import { answer, ask } from '../engineFixture';

const counties: Readonly<Record<number, readonly string[]>> = {
  1: [
    'Alpine',
    'Amador',
    'Butte',
    'Calaveras',
    'Colusa',
    'Del Norte',
    'Glenn',
    'Humboldt',
    'Lake',
    'Lassen',
    'Mendocino',
    'Modoc',
    'Nevada',
    'Plumas',
    'Shasta',
    'Sierra',
    'Siskiyou',
    'Sutter',
    'Tehama',
    'Trinity',
    'Tuolumne',
    'Yuba',
  ],
  2: ['Marin', 'Napa', 'Solano', 'Sonoma'],
  3: ['El Dorado', 'Placer', 'Sacramento', 'Yolo'],
  4: ['San Francisco'],
  5: ['Contra Costa'],
  6: ['Alameda'],
  7: ['Santa Clara'],
  8: ['San Mateo'],
  9: ['Monterey', 'San Benito', 'Santa Cruz'],
  10: ['Mariposa', 'Merced', 'San Joaquin', 'Stanislaus', 'Tulare'],
  11: ['Fresno', 'Kings', 'Madera'],
  12: ['San Luis Obispo', 'Santa Barbara', 'Ventura'],
  13: ['Imperial', 'Inyo', 'Mono'],
  14: ['Kern'],
  17: ['Riverside', 'San Bernardino'],
  18: ['Orange'],
  19: ['San Diego'],
};

describe('the rating region', () => {
  it.each(
    Object.entries(counties).flatMap(([region, names]) =>
      names.map((county) => [county, Number(region)] as const),
    ),
  )('of %s is %d, however the county is written', (county, region) => {
    for (const written of [county, ` ${county.toUpperCase()} COUNTY `, county.toLowerCase()]) {
      expect(answer('rating-region', { county: written })).toEqual({ region, county });
    }
  });

  it.each([
    [{ county: '06037', zip: '90601' }, 15, true],
    [{ county: 'Los Angeles', zip: '90210-1234' }, 16, true],
    [{ county: 'Los Angeles', zip: '93551' }, 15, true],
    [{ county: 'Los Angeles', zip: '90134' }, 16, true],
    [{ county: 'Los Angeles', zip: '94601' }, 16, false],
    [{ county: 'Kern', zip: '90001' }, 14, false],
    [{ county: 'Kern', zip: '10001' }, 14, false],
  ])('of %j is %d, and the ZIP fits: %s', (place, region, zipMatchesCounty) => {
    expect(answer('rating-region', place)).toMatchObject({ region, zipMatchesCounty });
  });

  it('comes from a ZIP alone where all its counties share it', () => {
    expect(answer('rating-region', { zip: '94102' })).toEqual({
      region: 4,
      county: 'San Francisco',
    });
    expect(answer('rating-region', { zip: '91708' })).toEqual({
      region: 17,
      county: null,
      counties: ['San Bernardino', 'Riverside'],
    });
    // Land alone does not count where addresses are known: 42 % of 92004 lies in Imperial.
    expect(answer('rating-region', { zip: '92004' })).toEqual({ region: 19, county: 'San Diego' });
  });

  it.each([
    [{ county: 'Los Angeles' }, 'needs-zip', 'zip'],
    [{ zip: '89019' }, 'ambiguous', 'county'],
    [{ zip: '90000' }, 'unknown-zip', 'zip'],
    [{ zip: '96199' }, 'unknown-zip', 'zip'],
    [{ zip: '96200' }, 'not-california', 'zip'],
    [{ zip: '10001' }, 'not-california', 'zip'],
    [{ zip: '1234' }, 'bad-input', 'zip'],
    [{ county: 'Clark' }, 'bad-input', 'county'],
  ])('of %j is refused: %s', (place, code, path) => {
    expect(ask('rating-region', place)).toMatchObject({ ok: false, error: { code, path } });
  });

  it('lists the counties to choose from when a ZIP lies in two regions', () => {
    expect(ask('rating-region', { zip: '89019' })).toMatchObject({
      error: { counties: ['San Bernardino', 'Inyo'] },
    });
  });
});
