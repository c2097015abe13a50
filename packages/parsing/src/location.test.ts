import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workplace } from './facts.ts';
import { parseLocation } from './location.ts';
import { STATE_NAMES, stateOfZip } from './places/states.ts';
import { sharedRows } from './sharedData.ts';

/** "Dallas|TX|US": city, state and country, empty where the place has none. */
function named(text: string): string[] {
  return parseLocation(text).places.map(({ city, state, country }) => [city, state, country].join('|'));
}

describe('parseLocation', () => {
  it.each<[text: string, ...places: string[]]>([
    ['San Francisco, CA', 'San Francisco|CA|US'],
    ['San Francisco, California, United States', 'San Francisco|CA|US'],
    ['dallas, tx', 'Dallas|TX|US'],
    ['DALLAS TX', 'Dallas|TX|US'],
    ['Austin Texas 78701', 'Austin|TX|US'],
    ['New York, NY 10001', 'New York|NY|US'],
    ['New York, New York', 'New York|NY|US'],
    ['New York', 'New York|NY|US'],
    ['NYC', 'New York|NY|US'],
    ['New York City Metropolitan Area', 'New York|NY|US'],
    ['Brooklyn, NY', 'New York|NY|US'],
    ['New York, United States', '|NY|US'],
    ['SF Bay Area', 'San Francisco|CA|US'],
    ['Washington DC', 'Washington|DC|US'],
    ['Washington, D.C.', 'Washington|DC|US'],
    ['Washington', '|WA|US'],
    ['Seattle, Washington', 'Seattle|WA|US'],
    ['Washington DC-Baltimore Area', 'Washington|DC|US', 'Baltimore|MD|US'],
    ['St Louis, MO', 'St. Louis|MO|US'],
    ['SAINT LOUIS, Missouri', 'St. Louis|MO|US'],
    ['Ft. Worth, TX', 'Fort Worth|TX|US'],
    ['mclean, va', 'McLean|VA|US'],
    ['winston salem, nc', 'Winston-Salem|NC|US'],
    ['Kansas City, MO', 'Kansas City|MO|US'],
    ['Kansas City, KS', 'Kansas City|KS|US'],
    ['Portland, OR', 'Portland|OR|US'],
    ['Salem OR 97301', 'Salem|OR|US'],
    ['Portland, OR or Seattle, WA', 'Portland|OR|US', 'Seattle|WA|US'],
    ['Indianapolis, IN', 'Indianapolis|IN|US'],
    ['Delaware, OH', 'Delaware|OH|US'],
    ['Springfield, Illinois', 'Springfield|IL|US'],
    ['Dallas/Fort Worth', 'Dallas|TX|US', 'Fort Worth|TX|US'],
    ['DFW', 'Dallas|TX|US', 'Fort Worth|TX|US'],
    ['Dallas-Fort Worth Metroplex', 'Dallas|TX|US', 'Fort Worth|TX|US'],
    ['Greater Minneapolis-St. Paul Area', 'Minneapolis|MN|US', 'St. Paul|MN|US'],
    ['Greater Boston', 'Boston|MA|US'],
    ['Orange County, California Area', 'Orange County|CA|US'],
    ['Plano / Irving, TX', 'Plano|TX|US', 'Irving|TX|US'],
    ['Allen / Irving, TX', 'Allen|TX|US', 'Irving|TX|US'],
    ['Multiple locations: Dallas, TX; Austin, TX', 'Dallas|TX|US', 'Austin|TX|US'],
    ['Dallas, TX, Austin, TX', 'Dallas|TX|US', 'Austin|TX|US'],
    ['Jersey City, NJ / New York, NY', 'Jersey City|NJ|US', 'New York|NY|US'],
    ['Dallas, TX; Dallas, TX', 'Dallas|TX|US'],
    ['100 N Sepulveda Blvd 12th Floor, El Segundo, CA 90245, US', 'El Segundo|CA|US'],
    ['Fremont, US-CA', 'Fremont|CA|US'],
    ['TX-Dallas', 'Dallas|TX|US'],
    ['USA - Texas - Austin', 'Austin|TX|US'],
    ['TX', '|TX|US'],
    ['Texas', '|TX|US'],
    ['10001', '|NY|US'],
    ['75201-1234', '|TX|US'],
    ['San Juan, PR', 'San Juan|PR|US'],
    ['United States', '||US'],
    ['USA', '||US'],
    ['Bengaluru, Karnataka, India', 'Bengaluru||IN'],
    ['Bangalore, India', 'Bengaluru||IN'],
    ['Hyderabad, TS, IN', 'Hyderabad||IN'],
    ['Chennai, TN, IN', 'Chennai||IN'],
    ['London, England, United Kingdom', 'London||GB'],
    ['London, KY', 'London|KY|US'],
    ['Toronto, ON, Canada', 'Toronto||CA'],
    ['Toronto, ON', 'Toronto||CA'],
    ['Montréal, QC', 'Montreal||CA'],
    ['Berlin, Germany', 'Berlin||DE'],
    ['Dover, DE', 'Dover|DE|US'],
    ['Paris, TX', 'Paris|TX|US'],
    ['Dallas', 'Dallas|TX|US'],
  ])('%s', (text, ...places) => {
    expect(named(text)).toEqual(places);
  });

  it.each<[text: string, workplace: Workplace | null, ...places: string[]]>([
    ['Remote - US', 'remote', '||US'],
    ['Remote, United States', 'remote', '||US'],
    ['Remote in Texas', 'remote', '|TX|US'],
    ['Remote or Chicago, IL', 'remote', 'Chicago|IL|US'],
    ['Charlotte, NC (Remote)', 'remote', 'Charlotte|NC|US'],
    ['Anywhere', 'remote'],
    ['100% remote', 'remote'],
    ['Work from home', 'remote'],
    ['Hybrid - Dallas, TX', 'hybrid', 'Dallas|TX|US'],
    ['Hybrid in Dallas, TX 3 days a week', 'hybrid', 'Dallas|TX|US'],
    ['New York (Hybrid)', 'hybrid', 'New York|NY|US'],
    ['Houston, TX 77002 (Onsite)', 'onsite', 'Houston|TX|US'],
    ['Austin, TX - no remote', 'onsite', 'Austin|TX|US'],
    ['Austin, TX', null, 'Austin|TX|US'],
    ['Remote - US; Dallas, TX', 'remote', 'Dallas|TX|US'],
  ])('%s is %s', (text, workplace, ...places) => {
    expect(parseLocation(text).workplace).toBe(workplace);
    expect(named(text)).toEqual(places);
  });

  it.each(['', 'Springfield', 'Various', 'N/A', 'TBD', 'Client site', 'Main office', '123', '00000', '?!'])(
    'has no place for %j',
    (text) => {
      expect(parseLocation(text).places).toEqual([]);
    },
  );

  it('knows every state by code and by name', () => {
    for (const [code, name] of Object.entries(STATE_NAMES)) {
      expect(named(`Smallville, ${code}`), code).toEqual([`Smallville|${code}|US`]);
      expect(named(`Smallville, ${name}`), name).toEqual([`Smallville|${code}|US`]);
    }
  });

  it.each([
    ['00601', 'PR'],
    ['02134', 'MA'],
    ['05501', 'MA'],
    ['06390', 'CT'],
    ['20001', 'DC'],
    ['20190', 'VA'],
    ['60601', 'IL'],
    ['75201', 'TX'],
    ['88510', 'TX'],
    ['94105', 'CA'],
    ['96913', 'GU'],
    ['99501', 'AK'],
    ['09012', null],
    ['00001', null],
  ])('ZIP %s is in %s', (zip, state) => {
    expect(stateOfZip(zip)).toBe(state);
  });

  it('never throws, quotes its source and gives canonical codes, whatever the text', () => {
    const parts = fc.constantFrom(
      'Dallas',
      'TX',
      'OR',
      'or',
      'New York',
      'CA',
      'Canada',
      'IN',
      '75201',
      ', ',
      ' / ',
      ' - ',
      '; ',
      '(',
      ')',
      'Remote',
      'Area',
      'Saint Paul',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(parts, { maxLength: 14 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const place of parseLocation(text).places) {
          expect(text).toContain(place.text);
          expect(place.country).toMatch(/^[A-Z]{2}$/);
          if (place.state !== null) expect(STATE_NAMES).toHaveProperty(place.state);
          if (place.city !== null) expect(place.city.trim()).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives one spelling: a place in its own words is itself', () => {
    const cities = fc.constantFrom(
      'st. louis',
      'FORT WORTH',
      'Winston Salem',
      'mount laurel',
      'King Of Prussia',
      "COEUR D'ALENE",
      'san josé',
    );
    const states = fc.constantFrom(...Object.keys(STATE_NAMES));
    fc.assert(
      fc.property(cities, states, (city, state) => {
        const [place] = parseLocation(`${city}, ${state}`).places;
        expect(named(`${place!.city}, ${place!.state}`)).toEqual([`${place!.city}|${state}|US`]);
      }),
    );
  });
});

describe('real locations (skipped where ../shared/data is absent)', () => {
  const titles = sharedRows('postings/linkedin-titles.csv');
  const postings = sharedRows('postings/linkedin.csv');

  it.skipIf(titles === null)('places at least 99.5 % of 12,217 locations', () => {
    const locations = titles!.map((row) => row.job_location!);
    expect(shareUnderstood(locations)).toBeGreaterThanOrEqual(0.995);
  });

  it.skipIf(postings === null)('places at least 98 % of 975 locations, street addresses among them', () => {
    expect(shareUnderstood(postings!.map((row) => row.location!))).toBeGreaterThanOrEqual(0.98);
  });

  function shareUnderstood(locations: string[]): number {
    const isPlaced = new Map(
      [...new Set(locations)].map((location) => [location, parseLocation(location).places.length > 0]),
    );
    return locations.filter((location) => isPlaced.get(location)).length / locations.length;
  }
});
