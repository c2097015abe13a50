/**
 * US cities that a posting may name without their state, by state, in canonical spelling. A name is listed
 * once: under the city that is meant when no state is said ("Portland" is in Oregon), and left out where
 * nobody can tell ("Springfield", "Columbia", "Arlington").
 */
// biome-ignore format: rows of a table
export const US_CITIES: Readonly<Record<string, readonly string[]>> = {
  AL: ['Birmingham', 'Huntsville', 'Montgomery', 'Mobile', 'Tuscaloosa'],
  AK: ['Anchorage', 'Fairbanks', 'Juneau'],
  AR: ['Little Rock', 'Bentonville', 'Fayetteville', 'Fort Smith', 'Conway'],
  AZ: ['Phoenix', 'Tucson', 'Scottsdale', 'Tempe', 'Mesa', 'Chandler', 'Gilbert', 'Flagstaff', 'Goodyear'],
  CA: [
    'Los Angeles', 'San Diego', 'San Jose', 'San Francisco', 'Fresno', 'Sacramento', 'Long Beach', 'Oakland',
    'Bakersfield', 'Anaheim', 'Santa Ana', 'Riverside', 'Stockton', 'Irvine', 'Chula Vista', 'Fremont',
    'San Bernardino', 'Modesto', 'Santa Clarita', 'Huntington Beach', 'Sunnyvale', 'Santa Clara', 'Mountain View',
    'Palo Alto', 'Cupertino', 'Menlo Park', 'Redwood City', 'San Mateo', 'Foster City', 'Milpitas', 'Pleasanton',
    'San Ramon', 'Walnut Creek', 'Berkeley', 'Hayward', 'Emeryville', 'South San Francisco', 'San Bruno',
    'Santa Monica', 'Burbank', 'El Segundo', 'Culver City', 'Torrance', 'Carlsbad', 'Costa Mesa', 'Newport Beach',
    'Rancho Cordova', 'Folsom', 'Santa Barbara', 'Santa Cruz', 'Thousand Oaks', 'Oxnard', 'Camarillo', 'Los Gatos',
    'Los Altos', 'Foothill Ranch', 'Aliso Viejo', 'Rancho Cucamonga', 'Pasadena', 'El Dorado Hills', 'La Jolla',
    'Woodland Hills', 'Westlake Village', 'San Rafael', 'Petaluma', 'Santa Rosa', 'Lake Forest', 'Mission Viejo',
  ],
  CO: ['Denver', 'Colorado Springs', 'Boulder', 'Fort Collins', 'Centennial', 'Broomfield', 'Littleton', 'Englewood', 'Greenwood Village', 'Lone Tree'],
  CT: ['Hartford', 'New Haven', 'Stamford', 'Bridgeport', 'Norwalk', 'Danbury', 'Shelton', 'East Hartford'],
  DC: ['Washington'],
  DE: ['Wilmington', 'Dover'],
  FL: [
    'Miami', 'Orlando', 'Tampa', 'Jacksonville', 'St. Petersburg', 'Fort Lauderdale', 'Tallahassee', 'Boca Raton',
    'West Palm Beach', 'Sarasota', 'Fort Myers', 'Clearwater', 'Gainesville', 'Pensacola', 'Coral Gables', 'Plantation',
    'Sunrise', 'Doral', 'Lake Mary', 'Daytona Beach', 'Naples', 'Cape Coral', 'Hialeah',
  ],
  GA: ['Atlanta', 'Savannah', 'Alpharetta', 'Marietta', 'Duluth', 'Norcross', 'Sandy Springs', 'Smyrna', 'Kennesaw', 'Johns Creek', 'Roswell', 'Macon', 'Cumming'],
  HI: ['Honolulu', 'Hilo'],
  IA: ['Des Moines', 'West Des Moines', 'Cedar Rapids', 'Davenport', 'Iowa City', 'Ames', 'Sioux City', 'Ankeny', 'Urbandale'],
  ID: ['Boise', 'Meridian', 'Nampa', 'Idaho Falls', "Coeur d'Alene"],
  IL: [
    'Chicago', 'Naperville', 'Schaumburg', 'Oak Brook', 'Rosemont', 'Evanston', 'Peoria', 'Joliet', 'Rockford',
    'Downers Grove', 'Deerfield', 'Northbrook', 'Lisle', 'Hoffman Estates', 'Vernon Hills', 'Elk Grove Village',
    'Arlington Heights', 'Buffalo Grove', 'Riverwoods', 'Mettawa', 'Champaign', 'Skokie', 'Itasca', 'Lincolnshire', 'DeKalb', 'Bolingbrook',
  ],
  IN: ['Indianapolis', 'Fort Wayne', 'Evansville', 'South Bend', 'Carmel', 'Fishers'],
  KS: ['Wichita', 'Overland Park', 'Topeka', 'Olathe', 'Lenexa', 'Leawood'],
  KY: ['Louisville', 'Frankfort', 'Bowling Green'],
  LA: ['New Orleans', 'Baton Rouge', 'Shreveport', 'Metairie', 'Lafayette'],
  MA: [
    'Boston', 'Cambridge', 'Worcester', 'Waltham', 'Burlington', 'Quincy', 'Framingham', 'Lowell', 'Andover',
    'Marlborough', 'Westborough', 'Needham', 'Woburn', 'Somerville', 'Natick', 'Chelmsford', 'Foxborough',
  ],
  MD: ['Baltimore', 'Bethesda', 'Rockville', 'Annapolis', 'Gaithersburg', 'Germantown', 'Silver Spring', 'Annapolis Junction', 'Fort Meade', 'Towson', 'Owings Mills', 'Linthicum', 'Woodlawn', 'Greenbelt'],
  ME: ['Bangor', 'Augusta'],
  MI: ['Detroit', 'Grand Rapids', 'Ann Arbor', 'Lansing', 'Southfield', 'Dearborn', 'Auburn Hills', 'Farmington Hills', 'Livonia', 'Sterling Heights', 'Kalamazoo', 'Flint', 'Plymouth', 'Novi', 'Warren'],
  MN: ['Minneapolis', 'St. Paul', 'Bloomington', 'Eden Prairie', 'Minnetonka', 'Eagan', 'Plymouth', 'St. Cloud', 'Edina', 'Maple Grove', 'Golden Valley'],
  MO: ['Kansas City', 'St. Louis', 'Jefferson City', 'Chesterfield', "O'Fallon", "Lee's Summit"],
  MS: ['Jackson', 'Gulfport', 'Biloxi'],
  MT: ['Billings', 'Missoula', 'Bozeman', 'Helena'],
  NC: ['Charlotte', 'Raleigh', 'Durham', 'Greensboro', 'Winston-Salem', 'High Point', 'Cary', 'Research Triangle Park', 'Morrisville', 'Asheville', 'Chapel Hill'],
  ND: ['Fargo', 'Bismarck', 'Grand Forks'],
  NE: ['Omaha', 'Lincoln', 'Papillion'],
  NH: ['Nashua', 'Portsmouth'],
  NJ: [
    'Newark', 'Jersey City', 'Trenton', 'Princeton', 'Edison', 'Parsippany', 'Piscataway', 'Hoboken', 'Iselin',
    'Bridgewater', 'Basking Ridge', 'Berkeley Heights', 'Morristown', 'New Brunswick', 'South Plainfield', 'Cherry Hill',
    'Mahwah', 'Secaucus', 'Warren', 'Whippany', 'Florham Park', 'Somerset', 'Weehawken', 'Paramus', 'Holmdel',
    'Mount Laurel', 'Camden', 'Red Bank', 'East Rutherford', 'Roseland', 'Woodbridge', 'Cranbury', 'Franklin Lakes', 'Franklin Park',
  ],
  NM: ['Albuquerque', 'Santa Fe', 'Las Cruces', 'Los Alamos'],
  NV: ['Las Vegas', 'Reno', 'North Las Vegas', 'Carson City', 'Henderson'],
  NY: [
    'New York', 'Buffalo', 'Albany', 'Syracuse', 'Rochester', 'White Plains', 'Yonkers', 'Long Island City', 'Melville', 'Schenectady',
    'Utica', 'Niagara Falls', 'Poughkeepsie', 'Tarrytown', 'Armonk', 'New Rochelle', 'Binghamton', 'Ithaca', 'Hauppauge',
  ],
  OH: ['Columbus', 'Cleveland', 'Cincinnati', 'Akron', 'Toledo', 'Dayton', 'Mason', 'Westerville', 'Youngstown', 'Blue Ash', 'Dublin', 'Mayfield Village'],
  OK: ['Oklahoma City', 'Tulsa', 'Norman', 'Broken Arrow'],
  OR: ['Portland', 'Beaverton', 'Hillsboro', 'Eugene', 'Corvallis', 'Salem', 'Bend'],
  PA: [
    'Philadelphia', 'Pittsburgh', 'Harrisburg', 'Allentown', 'Malvern', 'King of Prussia', 'Wayne', 'Conshohocken',
    'Exton', 'Scranton', 'Bethlehem', 'Mechanicsburg', 'State College', 'Blue Bell', 'Horsham', 'Bala Cynwyd', 'Fort Washington', 'Collegeville',
  ],
  PR: ['San Juan'],
  RI: ['Providence', 'Woonsocket', 'Warwick', 'Cranston', 'Smithfield'],
  SC: ['Myrtle Beach', 'Spartanburg', 'Fort Mill', 'Rock Hill'],
  SD: ['Sioux Falls', 'Rapid City'],
  TN: ['Nashville', 'Memphis', 'Knoxville', 'Chattanooga', 'Franklin', 'Brentwood', 'Oak Ridge', 'Murfreesboro'],
  TX: [
    'Dallas', 'Houston', 'Austin', 'San Antonio', 'Fort Worth', 'El Paso', 'Plano', 'Irving', 'Frisco', 'Richardson',
    'Corpus Christi', 'Lubbock', 'Round Rock', 'McKinney', 'Garland', 'Carrollton', 'Westlake', 'Southlake', 'Coppell',
    'Addison', 'Farmers Branch', 'The Woodlands', 'Sugar Land', 'Las Colinas', 'Grapevine', 'Lewisville', 'Waco', 'Laredo',
    'Amarillo', 'Brownsville', 'Katy', 'Allen', 'Grand Prairie', 'Flower Mound', 'Roanoke', 'Pflugerville', 'Cedar Park', 'McAllen', 'Midland',
  ],
  UT: ['Salt Lake City', 'Provo', 'Lehi', 'Draper', 'Sandy', 'Orem', 'Ogden', 'Midvale', 'Cottonwood Heights'],
  VA: [
    'Richmond', 'Virginia Beach', 'Norfolk', 'Reston', 'McLean', 'Herndon', 'Chantilly', 'Alexandria', 'Fairfax',
    'Ashburn', 'Vienna', 'Chesapeake', 'Newport News', 'Charlottesville', 'Falls Church', 'Tysons', 'Tysons Corner', 'Sterling',
    'Glen Allen', 'Quantico', 'Manassas', 'Leesburg', 'Hampton', 'Suffolk', 'Fort Belvoir',
  ],
  VT: ['Montpelier', 'South Burlington'],
  WA: ['Seattle', 'Bellevue', 'Redmond', 'Tacoma', 'Spokane', 'Kirkland', 'Bothell', 'Olympia', 'Renton', 'Issaquah', 'Everett', 'Kent'],
  WI: ['Milwaukee', 'Madison', 'Green Bay', 'Brookfield', 'Waukesha', 'Appleton', 'Menomonee Falls', 'Wauwatosa', 'Oshkosh', 'Kenosha', 'Racine'],
  WV: ['Morgantown'],
  WY: ['Cheyenne', 'Laramie'],
};

/** Listed above for their state's sake, but too common a name to mean that state when none is said. */
// biome-ignore format: rows of a table
const AMBIGUOUS_WITHOUT_STATE = new Set([
  'Allen', 'Augusta', 'Bloomington', 'Birmingham', 'Bowling Green', 'Brentwood', 'Burlington', 'Cambridge', 'Camden', 'Columbus',
  'Conway', 'Dover', 'Dublin', 'Fayetteville', 'Frankfort', 'Franklin', 'Hampton', 'Jackson', 'Kent', 'Lafayette', 'Lincoln', 'Mason',
  'Melville', 'Meridian', 'Midland', 'Plymouth', 'Portsmouth', 'Quincy', 'Roanoke', 'Sandy', 'Salem', 'Smithfield', 'Smyrna', 'Somerset',
  'Sterling', 'Suffolk', 'Sunrise', 'Vienna', 'Warren', 'Warwick', 'Wayne', 'Westlake', 'Wilmington', 'Woodbridge', 'Woodlawn', 'Naples',
  'Plantation', 'Mobile', 'Franklin Park', 'San Juan', 'Chesterfield', 'Bethlehem', 'Lowell',
]);

/** Canonical spellings of cities that are only clear beside their state, for names whose case has to be known. */
// biome-ignore format: rows of a table
export const OTHER_SPELLINGS: readonly string[] = [
  'DeSoto', 'DeLand', 'LaGrange', 'LaPorte', 'La Crosse', 'McDonough', 'McHenry', 'McPherson',   'St. Charles', 'St. Joseph', 'St. George', 'St. Augustine', 'King of Prussia', 'Isle of Palms',
];

/** The cities that are clear without a state, with it. */
export function* clearCities(): Generator<{ city: string; state: string }> {
  for (const [state, cities] of Object.entries(US_CITIES)) {
    for (const city of cities) if (!AMBIGUOUS_WITHOUT_STATE.has(city)) yield { city, state };
  }
}

/**
 * Other names of cities and of whole metropolitan areas, lower case without full stops → the cities meant.
 * An area stands for its principal cities, so that somebody in one of them is "in the same city".
 */
// biome-ignore format: rows of a table
export const CITY_ALIASES: Readonly<Record<string, readonly (readonly [city: string, state: string])[]>> = {
  nyc: [['New York', 'NY']],
  ny: [['New York', 'NY']],
  'new york city': [['New York', 'NY']],
  'new york metro': [['New York', 'NY']],
  'ny metro': [['New York', 'NY']],
  'tri-state area': [['New York', 'NY']],
  manhattan: [['New York', 'NY']],
  brooklyn: [['New York', 'NY']],
  queens: [['New York', 'NY']],
  bronx: [['New York', 'NY']],
  'staten island': [['New York', 'NY']],
  sf: [['San Francisco', 'CA']],
  sfo: [['San Francisco', 'CA']],
  'san fran': [['San Francisco', 'CA']],
  frisco: [['Frisco', 'TX']],
  'bay area': [['San Francisco', 'CA']],
  'sf bay': [['San Francisco', 'CA']],
  'sf bay area': [['San Francisco', 'CA']],
  'san francisco bay': [['San Francisco', 'CA']],
  'san francisco bay area': [['San Francisco', 'CA']],
  'silicon valley': [['San Jose', 'CA']],
  'south bay': [['San Jose', 'CA']],
  'east bay': [['Oakland', 'CA']],
  la: [['Los Angeles', 'CA']],
  dtla: [['Los Angeles', 'CA']],
  hollywood: [['Los Angeles', 'CA']],
  'inland empire': [['Riverside', 'CA']],
  dc: [['Washington', 'DC']],
  'washington dc': [['Washington', 'DC']],
  'dc metro': [['Washington', 'DC']],
  dmv: [['Washington', 'DC']],
  'washington dc metro': [['Washington', 'DC']],
  'washington dc-baltimore': [['Washington', 'DC'], ['Baltimore', 'MD']],
  dfw: [['Dallas', 'TX'], ['Fort Worth', 'TX']],
  'dfw metroplex': [['Dallas', 'TX'], ['Fort Worth', 'TX']],
  'dallas/fort worth': [['Dallas', 'TX'], ['Fort Worth', 'TX']],
  'dallas-fort worth': [['Dallas', 'TX'], ['Fort Worth', 'TX']],
  'dallas fort worth': [['Dallas', 'TX'], ['Fort Worth', 'TX']],
  'minneapolis-st paul': [['Minneapolis', 'MN'], ['St. Paul', 'MN']],
  'minneapolis/st paul': [['Minneapolis', 'MN'], ['St. Paul', 'MN']],
  'twin cities': [['Minneapolis', 'MN'], ['St. Paul', 'MN']],
  'research triangle': [['Raleigh', 'NC'], ['Durham', 'NC']],
  'research triangle park': [['Research Triangle Park', 'NC']],
  rtp: [['Research Triangle Park', 'NC']],
  'raleigh-durham': [['Raleigh', 'NC'], ['Durham', 'NC']],
  'raleigh/durham': [['Raleigh', 'NC'], ['Durham', 'NC']],
  rdu: [['Raleigh', 'NC'], ['Durham', 'NC']],
  'raleigh-durham-chapel hill': [['Raleigh', 'NC'], ['Durham', 'NC']],
  'tampa bay': [['Tampa', 'FL']],
  'south florida': [['Miami', 'FL']],
  'hampton roads': [['Norfolk', 'VA']],
  philly: [['Philadelphia', 'PA']],
  nola: [['New Orleans', 'LA']],
  vegas: [['Las Vegas', 'NV']],
  slc: [['Salt Lake City', 'UT']],
  atl: [['Atlanta', 'GA']],
  chi: [['Chicago', 'IL']],
  kc: [['Kansas City', 'MO']],
  kcmo: [['Kansas City', 'MO']],
  'kansas city': [['Kansas City', 'MO']],
  okc: [['Oklahoma City', 'OK']],
  indy: [['Indianapolis', 'IN']],
  stl: [['St. Louis', 'MO']],
  pdx: [['Portland', 'OR']],
  'tysons corner': [['Tysons', 'VA']],
  'mc lean': [['McLean', 'VA']],
};

/** Names of the same city beside its state, as `key of city, state` → canonical city. */
export const SAME_CITY: Readonly<Record<string, string>> = {
  'new york city, NY': 'New York',
  'nyc, NY': 'New York',
  'ny, NY': 'New York',
  'manhattan, NY': 'New York',
  'brooklyn, NY': 'New York',
  'queens, NY': 'New York',
  'bronx, NY': 'New York',
  'staten island, NY': 'New York',
  'washington dc, DC': 'Washington',
  'dc, DC': 'Washington',
  'la, CA': 'Los Angeles',
  'sf, CA': 'San Francisco',
  'tysons corner, VA': 'Tysons',
  'mc lean, VA': 'McLean',
  'marlboro, MA': 'Marlborough',
  'westboro, MA': 'Westborough',
  'foxboro, MA': 'Foxborough',
  'rtp, NC': 'Research Triangle Park',
  'parsippany-troy hills, NJ': 'Parsippany',
  'mc kinney, TX': 'McKinney',
};
