import { list } from './text.ts';

/** A firm that hires for itself. */
export interface Employer {
  name: string;
  /** What it says of itself. */
  blurb: string;
  /** What its teams look after. */
  systems: string[];
}

export const EMPLOYERS: Employer[] = [
  {
    name: 'Copperfen Mutual',
    blurb: 'Copperfen Mutual insures farms, small shops and the people who run them.',
    systems: list('claims intake, the agent portal, farm policy rating'),
  },
  {
    name: 'Lanternfield Health',
    blurb: 'Lanternfield Health runs 22 clinics and three hospitals in places that had none.',
    systems: list('scheduling for all 22 clinics, the patient record and everything that feeds it, billing'),
  },
  {
    name: 'Wexmoor Bank',
    blurb: 'Wexmoor Bank is a mid-size lender with branches in nine states and customers in all fifty.',
    systems: list('online banking, card disputes and chargebacks, the nightly close of the general ledger'),
  },
  {
    name: 'Pinyon Ridge Freight',
    blurb: 'We move refrigerated goods; 4,000 tractors, 60,000 trailers, one dispatch system.',
    systems: list('the dispatch system, trailer telemetry, driver pay'),
  },
  {
    name: 'Halcyra Payments',
    blurb: 'Halcyra Payments authorizes card transactions for banks too small to do it alone.',
    systems: list('card authorization, merchant onboarding, settlement with partner banks'),
  },
  {
    name: 'Goldthistle Grocers',
    blurb: 'Goldthistle is a family-owned grocer with 310 stores and an online shop that grew up fast.',
    systems: list('the online shop, store inventory, the loyalty program'),
  },
  {
    name: 'Stonefallow Energy',
    blurb: 'Stonefallow Energy buys, stores and sells gas and wind power across the Midwest.',
    systems: list('trade capture and risk, wind forecasts, the back office of the gas desk'),
  },
  {
    name: 'Tidewick Airways',
    blurb: 'Tidewick flies 61 small aircraft to towns that larger carriers left.',
    systems: list('bookings and rebooking, crew planning, the airport kiosks'),
  },
  {
    name: 'Bramblecourt University Hospital',
    blurb: 'A teaching hospital with 900 beds, and one of the busiest transplant programs in the region.',
    systems: list('the transplant registry, systems for the operating rooms, research computing'),
  },
  {
    name: 'Aurelane Biosciences',
    blurb: 'Aurelane develops therapies for rare metabolic disorders. 700 people, one mission.',
    systems: list('clinical trial systems, laboratory data, validated systems for manufacturing'),
  },
  {
    name: 'Quarrywell Logistics',
    blurb: 'Quarrywell operates 38 fulfillment centers for brands you have at home.',
    systems: list('warehouse systems, the carrier network, reporting to the brands'),
  },
  {
    name: 'Opalweave Software',
    blurb: 'Opalweave makes scheduling software for home care agencies. Profitable since year three.',
    systems: list('visit scheduling, the caregiver app, billing to payers'),
  },
  {
    name: 'Vesperlyne Telecom',
    blurb: 'Vesperlyne brings fiber to small cities and keeps it running in ice storms.',
    systems: list('orders and installation, the outage map, the customer account site'),
  },
  {
    name: 'Cinderpath Analytics',
    blurb: 'We are sixty people who help utilities find out where their water goes.',
    systems: list('leak detection, meter data, the analyst workbench'),
  },
  {
    name: 'Fernhollow & Daughters',
    blurb: 'Fernhollow & Daughters has sold outdoor clothing since 1974, by mail first and online now.',
    systems: list('the web shop, the catalog and its returns, stores and stock'),
  },
  {
    name: 'Marrowby Insurance Group',
    blurb: 'Marrowby writes commercial property and marine lines through independent agents.',
    systems: list('quote and bind, the claims desk, reinsurance'),
  },
  {
    name: 'Plumecrest Media',
    blurb: 'Plumecrest streams regional sport to eleven million households.',
    systems: list('live streams, subscriptions, the set-top apps'),
  },
  {
    name: 'Nimbrelle',
    blurb: 'Nimbrelle is a four-year-old company building quieter tools for busy accountants.',
    systems: list('the close calendar, bank feeds, the document inbox'),
  },
  {
    name: 'Ottersby Devices',
    blurb: 'Ottersby makes infusion pumps. Software quality is patient safety here.',
    systems: list('pump software and its test rigs, the hospital gateway, quality and complaint records'),
  },
  {
    name: 'Fairwater County IT',
    blurb: 'We serve 640,000 residents, from dog licenses to emergency dispatch.',
    systems: list('emergency dispatch, permits and licenses, property tax'),
  },
];

/** Firms that place people with a client. */
export const STAFFING_FIRMS = [
  'Quillmark Consulting Inc',
  'Vantrelle Technologies',
  'Ostrava Point Staffing',
  'Zentravio Inc.',
  'Infovanthi LLC',
  'Kestrelbay IT Partners',
  'Palmyra Ridge Consulting',
  'Saffronbyte Solutions',
  'Trellisoft Resources Inc',
  'Bluepetal Infotech',
  'Meridock Talent Group',
  'Arcuvia Systems LLC',
  'Thornbury Lane Search',
  'Corvallen Tech Group',
  'Sundarika Solutions Inc',
  'Hexagrove IT Services',
  'Juniperline Staffing',
  'Maplewharf Consulting',
];

export const CLIENTS = [
  'a large regional bank',
  'our insurance client',
  'a state agency',
  'a Fortune 500 retailer',
  'our direct client',
  'a healthcare payer',
  'one of our banking clients',
  'a global pharma company',
  'a telecom major',
  'an airline client',
  'our end client (utilities)',
  'a top tier consulting partner',
];

export interface City {
  city: string;
  state: string;
  stateName: string;
  zip: string;
}

const CITY_LINES = `
Dallas, TX, Texas, 75201; Plano, TX, Texas, 75024; Austin, TX, Texas, 78701; Houston, TX, Texas, 77002
Irving, TX, Texas, 75039; Atlanta, GA, Georgia, 30303; Alpharetta, GA, Georgia, 30009; Charlotte, NC, North Carolina, 28202
Raleigh, NC, North Carolina, 27601; Jersey City, NJ, New Jersey, 07302; Edison, NJ, New Jersey, 08817; New York, NY, New York, 10005
Chicago, IL, Illinois, 60606; Columbus, OH, Ohio, 43215; Cincinnati, OH, Ohio, 45202; Phoenix, AZ, Arizona, 85004
Denver, CO, Colorado, 80202; Seattle, WA, Washington, 98101; San Francisco, CA, California, 94105; San Jose, CA, California, 95113
Los Angeles, CA, California, 90017; Tampa, FL, Florida, 33602; Jacksonville, FL, Florida, 32202; Richmond, VA, Virginia, 23219
Reston, VA, Virginia, 20190; Philadelphia, PA, Pennsylvania, 19103; Pittsburgh, PA, Pennsylvania, 15222; Boston, MA, Massachusetts, 02110
Hartford, CT, Connecticut, 06103; Minneapolis, MN, Minnesota, 55402; Detroit, MI, Michigan, 48226; St. Louis, MO, Missouri, 63101
Nashville, TN, Tennessee, 37203; Salt Lake City, UT, Utah, 84101; Baltimore, MD, Maryland, 21202`;

/** Real cities, for invented jobs: city, USPS code, state and a ZIP code of its center. */
export const CITIES: City[] = CITY_LINES.trim()
  .split(/[;\n]\s*/)
  .map((line) => {
    const [city, state, stateName, zip] = list(line);
    return { city: city!, state: state!, stateName: stateName!, zip: zip! };
  });
