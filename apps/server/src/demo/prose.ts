/** Sentences that postings for any role may carry. */

export const BENEFITS = [
  'Medical, dental and vision from day one, 401(k) with a 5% match, 20 days of PTO.',
  'Benefits include health coverage for you and your family, parental leave of 14 weeks, and tuition help.',
  'We offer paid holidays, a wellness stipend, and a bonus that has been paid nine years running.',
  'Four weeks of vacation that people really take, and a quiet office with doors.',
  'Health savings account, commuter pass, profit sharing after the first year.',
];

export const LEGAL = [
  'Qualified applicants receive consideration without regard to race, color, religion, sex, sexual orientation, gender identity, national origin, age, disability, veteran status, or any other status that the law protects. Need an adjustment for the interview? Tell the recruiter what helps and we will arrange it.',
  'This description lists the main duties and is not meant to be complete. Duties may change with the needs of the business, and reasonable accommodation may be made so that people with disabilities can carry out the essential functions of the position. Employment is at will.',
  'Recruiters and agencies: we do not accept unsolicited resumes, and owe no fee for those that arrive all the same.',
  'We are an equal opportunity employer and decide on merit.',
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
  'Permanent work authorization is required.',
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
  'The opening is in the group for {project}.',
  'Most of your work will concern {project}.',
  '{project}: that is what you would work on, as the third person in a young team.',
];

/** How a firm works and hires: what makes postings of large employers long. */
export const CUSTOMS = [
  'We plan in quarters and change the plan when we learn something. Decisions are written down with the reasons, so that nobody has to ask twice, and anybody can add a comment before a decision is final.',
  'Teams are small, five to eight people, and stay together for years. Each has a product owner who sits with it and a budget that it can spend on training, tools and travel without asking.',
  'Meetings end by eleven. After that the calendar belongs to the people who do the work, and most of them keep it free.',
  'Everybody who builds something also supports it, during office hours first of all. Night calls are rare, paid, and followed by a morning off.',
  'We value people who say that they do not know. Half of our best ideas began that way, and so did most of the incidents that we avoided.',
  'New colleagues get a partner for three months, a list of thirty people to have coffee with, and a first task which reaches production in the first two weeks.',
  'Reviews happen twice a year and hold no surprises. Pay bands are published inside the company and checked by an outside firm each spring.',
  'Our offices are quiet. There are rooms for talk, a library for silence, and a kitchen where the coffee is better than it needs to be.',
  'Two days per quarter are free for work that nobody asked for. The search box on our own intranet came out of that, and so did the soup calendar.',
  'The process takes about three weeks: a call with a recruiter, a conversation with your future manager, a work sample of two hours that we pay for, and a day with the team. You hear from us within two days after every step.',
  'We answer every application. If you meet most of the points above but not all, please write to us anyway; the list describes a team more than a person.',
  'Career paths exist for those who want to lead people and for those who would rather go deeper, and the two are paid alike.',
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
