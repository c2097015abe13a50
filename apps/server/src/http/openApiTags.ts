/** By the noun of their paths, in the order of reading. */
export const TAGS: Readonly<Record<string, { name: string; description: string }>> = {
  auth: {
    name: 'Signing in',
    description: 'Who you are, your password, where you are signed in, and the tokens of your programs.',
  },
  today: { name: 'Today', description: 'What there is to do for a recruiter.' },
  candidates: {
    name: 'Candidates',
    description: 'The consultants of the firm: from review to work, and to and from files.',
  },
  'job-matches': {
    name: 'Job matches',
    description: 'Which jobs suit a candidate, by how much and why, and what people think of it.',
  },
  applications: {
    name: 'Applications',
    description: 'Which candidates were submitted to which jobs, and what came of it.',
  },
  'job-postings': {
    name: 'Job postings',
    description: 'The postings of all job boards, with what was understood of them.',
  },
  settings: {
    name: 'Settings',
    description: 'What the firm wants of matching. The next matching heeds it.',
  },
  users: { name: 'Users', description: 'The people of the firm.' },
  'audit-log': { name: 'Audit log', description: 'Who changed what in the firm.' },
  jobs: { name: 'Imports', description: 'For PM_ADMIN: files of postings, and what became of their rows.' },
  'pm-admin': {
    name: 'Platform',
    description:
      'For PM_ADMIN: the firms, the scrapers, alerts, what runs in the background, and who changed what of the platform.',
  },
  'scrape-queue': {
    name: 'Scrape queue',
    description: 'For scrapers: which role to look for next, and what was found.',
  },
  health: { name: 'Health', description: 'For what watches the server.' },
};
