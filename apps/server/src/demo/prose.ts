/** Sentences that postings for any role may carry. */

export const BENEFITS = [
  'Medical, dental and vision from day one, 401(k) with a 5 % match, 20 days of PTO.',
  'Benefits include health cover for you and your family, parental leave of 14 weeks, and tuition help.',
  'We offer paid holidays, a wellness stipend, and a bonus that has been paid nine years running.',
  'Four weeks of vacation that people really take, and a quiet office with doors.',
  'Health savings account, commuter pass, profit sharing after the first year.',
];

export const LEGAL = [
  'We are an equal opportunity employer and decide on merit, whoever you are and wherever you come from.',
  'EOE. Reasonable accommodation is available on request during the hiring process.',
  'All offers are contingent upon a background check and a drug screen as required by the client.',
  'The posted range is what we expect to pay at the time of posting; experience and location matter.',
  'Applicants with arrest or conviction records will be considered as the law requires.',
  'We take part in E-Verify.',
];

export const C2C_TERMS = [
  'C2C OK.',
  'C2C or W2, your choice.',
  'Corp to Corp accepted, no third layer please.',
  'USC/GC only.',
  'No H1B for this one.',
  'Any visa is fine as long as it is valid.',
  'OPT/CPT welcome.',
  'GC, GC-EAD, H4-EAD and USC only.',
  'H1B transfer possible. C2C OK.',
];
export const W2_TERMS = [
  'W2 only.',
  'W2 ONLY - NO C2C, NO 1099.',
  'This is a W2 role; we cannot work with third parties.',
  'USC/GC only, on our W2.',
  'W2 contract. H4-EAD, GC-EAD, GC and USC can apply.',
  'OPT/CPT welcome on W2.',
  'No C2C. No sponsorship.',
];
export const PERMANENT_TERMS = [
  'We cannot sponsor visas for this position.',
  'You must be authorized to work in the US; no sponsorship now or later.',
  'H1B transfers are considered.',
  'US citizens only, as the contract demands.',
  'Full-time W2 employee role, no agencies please.',
];

export const RECRUITER_OPENINGS = [
  'Hope you are doing well. Please go through the requirement below and let me know your interest.',
  'Good day! We have an urgent requirement with {client}.',
  'My client is looking for a {title} in {city}.',
  'Immediate interview, start within two weeks.',
  'This is an ongoing project with {client}; two positions are open.',
  'Backfill for a consultant who is leaving at the end of the month.',
];
export const RECRUITER_CLOSINGS = [
  'Please send an updated resume with visa status, current location and best rate.',
  'Kindly reply with resume, rate, and availability for a video call.',
  'Submit within 24 hours. Two rounds: screening and client.',
  'LinkedIn profile is mandatory for submission.',
  'If this is not for you, a referral is appreciated.',
  'In-person interview in the final round, so locals only.',
  'Do not apply twice; the client rejects double submissions.',
];

export const WHY_JOIN = [
  'You will join a team of seven that works on {project}.',
  'The group you will join looks after {project}.',
  'Our engineers in {city} are responsible for {project}, and there is more work than hands.',
  'This position exists because of {project}.',
  'What is it about? It is about {project}.',
  'You would be the third hire for {project}.',
];

export const LEVEL_NOTES: Record<'junior' | 'mid' | 'senior' | 'lead', string[]> = {
  junior: [
    'You learn quickly and ask before you guess.',
    'A degree or a bootcamp with projects to show is enough to start.',
    'You will have a mentor for the first six months.',
  ],
  mid: [
    'You work on your own most of the day and know when to ask.',
    'Good communication, written above all.',
    'A bachelor’s degree in a related field or equal experience.',
  ],
  senior: [
    'You have seen at least one system through its whole life.',
    'Able to explain a trade-off to people who do not program.',
    'Must be strong in communication, client facing role.',
  ],
  lead: [
    'You have led a team of four or more and still write code or do the work yourself.',
    'Comfortable in front of directors as well as in front of a terminal.',
    'You will hire two people in the first half year.',
  ],
};
