/** Invented employers, and real US cities where their jobs are. */

/** Firms that hire for themselves: name and what they say of themselves. */
export const EMPLOYERS: { name: string; blurb: string }[] = [
  {
    name: 'Copperfen Mutual',
    blurb: 'Copperfen Mutual insures farms, small shops and the people who run them.',
  },
  {
    name: 'Lanternfield Health',
    blurb: 'Lanternfield Health runs 22 clinics and three hospitals in places that had none.',
  },
  {
    name: 'Wexmoor Bank',
    blurb: 'Wexmoor Bank is a mid-size lender with branches in nine states and customers in all fifty.',
  },
  {
    name: 'Pinyon Ridge Freight',
    blurb: 'We move refrigerated goods; 4,000 tractors, 60,000 trailers, one dispatch system.',
  },
  {
    name: 'Halcyra Payments',
    blurb: 'Halcyra Payments authorises card transactions for banks too small to do it alone.',
  },
  {
    name: 'Goldthistle Grocers',
    blurb: 'Goldthistle is a family-owned grocer with 310 stores and an online shop that grew up fast.',
  },
  {
    name: 'Stonefallow Energy',
    blurb: 'Stonefallow Energy buys, stores and sells gas and wind power across the Midwest.',
  },
  { name: 'Tidewick Airways', blurb: 'Tidewick flies 61 small aircraft to towns that larger carriers left.' },
  {
    name: 'Bramblecourt University Hospital',
    blurb: 'A teaching hospital with 900 beds, and one of the busiest transplant programmes in the region.',
  },
  {
    name: 'Aurelane Biosciences',
    blurb: 'Aurelane develops therapies for rare metabolic disorders. 700 people, one mission.',
  },
  {
    name: 'Quarrywell Logistics',
    blurb: 'Quarrywell operates 38 fulfilment centres for brands you have at home.',
  },
  {
    name: 'Opalweave Software',
    blurb: 'Opalweave makes scheduling software for home care agencies. Profitable since year three.',
  },
  {
    name: 'Vesperlyne Telecom',
    blurb: 'Vesperlyne brings fibre to small cities and keeps it running in ice storms.',
  },
  {
    name: 'Cinderpath Analytics',
    blurb: 'We are sixty people who help utilities find out where their water goes.',
  },
  {
    name: 'Fernhollow & Daughters',
    blurb: 'Fernhollow & Daughters has sold outdoor clothing since 1974, by mail first and online now.',
  },
  {
    name: 'Marrowby Insurance Group',
    blurb: 'Marrowby writes commercial property and marine lines through independent agents.',
  },
  { name: 'Plumecrest Media', blurb: 'Plumecrest streams regional sport to eleven million households.' },
  {
    name: 'Nimbrelle',
    blurb: 'Nimbrelle is a four-year-old company building quieter tools for busy accountants.',
  },
  {
    name: 'Ottersby Devices',
    blurb: 'Ottersby makes infusion pumps. Software quality is patient safety here.',
  },
  {
    name: 'Fairwater County IT',
    blurb: 'We serve 640,000 residents, from dog licences to emergency dispatch.',
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

export const CITIES: City[] = [
  ['Dallas', 'TX', 'Texas', '75201'],
  ['Plano', 'TX', 'Texas', '75024'],
  ['Austin', 'TX', 'Texas', '78701'],
  ['Houston', 'TX', 'Texas', '77002'],
  ['Irving', 'TX', 'Texas', '75039'],
  ['Atlanta', 'GA', 'Georgia', '30303'],
  ['Alpharetta', 'GA', 'Georgia', '30009'],
  ['Charlotte', 'NC', 'North Carolina', '28202'],
  ['Raleigh', 'NC', 'North Carolina', '27601'],
  ['Jersey City', 'NJ', 'New Jersey', '07302'],
  ['Edison', 'NJ', 'New Jersey', '08817'],
  ['New York', 'NY', 'New York', '10005'],
  ['Chicago', 'IL', 'Illinois', '60606'],
  ['Columbus', 'OH', 'Ohio', '43215'],
  ['Cincinnati', 'OH', 'Ohio', '45202'],
  ['Phoenix', 'AZ', 'Arizona', '85004'],
  ['Denver', 'CO', 'Colorado', '80202'],
  ['Seattle', 'WA', 'Washington', '98101'],
  ['San Francisco', 'CA', 'California', '94105'],
  ['San Jose', 'CA', 'California', '95113'],
  ['Los Angeles', 'CA', 'California', '90017'],
  ['Tampa', 'FL', 'Florida', '33602'],
  ['Jacksonville', 'FL', 'Florida', '32202'],
  ['Richmond', 'VA', 'Virginia', '23219'],
  ['Reston', 'VA', 'Virginia', '20190'],
  ['Philadelphia', 'PA', 'Pennsylvania', '19103'],
  ['Pittsburgh', 'PA', 'Pennsylvania', '15222'],
  ['Boston', 'MA', 'Massachusetts', '02110'],
  ['Hartford', 'CT', 'Connecticut', '06103'],
  ['Minneapolis', 'MN', 'Minnesota', '55402'],
  ['Detroit', 'MI', 'Michigan', '48226'],
  ['St. Louis', 'MO', 'Missouri', '63101'],
  ['Nashville', 'TN', 'Tennessee', '37203'],
  ['Salt Lake City', 'UT', 'Utah', '84101'],
  ['Baltimore', 'MD', 'Maryland', '21202'],
].map(([city, state, stateName, zip]) => ({ city: city!, state: state!, stateName: stateName!, zip: zip! }));
