// The world of the platform's chaos: firms, their benches, and what the boards have for a role at its n-th turn. All of
// it follows from names and numbers, so that an undisturbed run meets the same.
import type { Posting, Source } from '../../packages/client/src/bot/index.ts';
import { PLATFORMS } from '../../packages/parsing/src/index.ts';
import { type Random, seeded } from '../syntheticJobs.ts';

/** Each with the skills that its postings ask for. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'Java Developer': ['Java', 'Spring Boot', 'Hibernate', 'Kafka', 'Oracle Database', 'Maven'],
  'Python Developer': ['Python', 'Django', 'FastAPI', 'PostgreSQL', 'Redis', 'Celery'],
  'Data Engineer': ['Apache Spark', 'Airflow', 'Snowflake', 'SQL', 'Hadoop', 'dbt'],
  'DevOps Engineer': ['Kubernetes', 'Terraform', 'AWS', 'Jenkins', 'Ansible', 'Prometheus'],
  'React Developer': ['React', 'TypeScript', 'Redux', 'GraphQL', 'Jest', 'Webpack'],
  'QA Engineer': ['Selenium', 'Cypress', 'Postman', 'JMeter', 'Cucumber', 'Appium'],
};
const CITIES = ['Dallas, TX', 'Austin, TX', 'Chicago, IL', 'Atlanta, GA', 'Remote'];
const WORDS =
  `billing claims freight ledger clinic harvest orchard voyage anthem quarry lantern meadow signal copper
  timber glacier canyon velvet summit harbor falcon ember willow cobalt prairie beacon marble tundra cedar lagoon
  saddle turbine compass granite thistle anchor bramble cinder dune estuary fathom gorge hollow inlet jetty knoll
  ledge marsh nook outcrop pinnacle ravine shoal terrace upland vale weir basin crest`.split(/\s+/);

/** At each platform's turn of a role. */
const ROWS = 5;
/** After so many turns of a role its first postings come again, changed. */
const TURNS_OF_NEW_ROWS = 2;
/** More than all of the boards have, so that the embedder is not learned anew half-way. */
export const POSTINGS_BEFORE = 1000;
/** Longer than any list. */
export const MATCH_LIMIT = 1000;
const CANDIDATES_OF_A_ROLE = 2;

const randomOf = (name: string): Random =>
  seeded([...name].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7));
const some = <T>(random: Random, all: readonly T[], count: number): T[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);

/** The same name and revision give the same posting, and other names no repeat of it. */
function postingOf(
  role: string,
  name: string,
  { revision, day }: { revision: number; day: string },
): Posting {
  const random = randomOf(`${name} ${revision}`);
  const lowest = 90 + Math.floor(random() * 60);
  return {
    external_job_id: name,
    title: role,
    company: `Company ${name}`,
    location: some(random, CITIES, 1)[0],
    salary_range: `$${lowest}K - $${lowest + 20}K`,
    experience_required: `${1 + Math.floor(random() * 8)}+ years`,
    skills: some(random, ROLES[role]!, 4),
    description: Array.from({ length: 80 }, () => some(random, WORDS, 1)[0]).join(' '),
    posted_date: day,
  };
}

/** What is there before the attack. */
export function postingsBefore(day: string): Posting[] {
  const roles = Object.keys(ROLES);
  return Array.from({ length: POSTINGS_BEFORE }, (_, at) =>
    postingOf(roles[at % roles.length]!, `before-${at}`, { revision: 0, day }),
  );
}

export function candidates() {
  return Object.entries(ROLES).flatMap(([role, skills]) =>
    Array.from({ length: CANDIDATES_OF_A_ROLE }, (_, at) => ({
      first_name: role.split(' ')[0]!,
      last_name: `Number ${at}`,
      current_title: role,
      preferred_roles: [role],
      skills: skills.slice(at, at + 4),
      total_experience_years: 4 + 3 * at,
      location: CITIES[at],
      expected_salary: `$${110 + 10 * at}K`,
    })),
  );
}

/** The turns of each role that its scrapers have begun. */
export type Turns = Map<string, number>;

/**
 * What the boards have for a role: it depends on how many turns the role has had. Counts them in `turns`; after
 * `most`, where it is given, there is nothing more.
 */
export function boards(turns: Turns, { day, most }: { day: string; most?: Turns }): Source {
  const seen = new Map<string, number>();
  return {
    platforms: PLATFORMS,
    async *find({ role, platform }) {
      const key = `${role} ${platform}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      if (most !== undefined && turn >= (most.get(role) ?? 0)) return;
      turns.set(role, Math.max(turns.get(role) ?? 0, turn + 1));
      for (let row = 0; row < ROWS; row++) {
        const name = `${role} ${platform} ${turn % TURNS_OF_NEW_ROWS} ${row}`;
        yield postingOf(role, name, { revision: Math.floor(turn / TURNS_OF_NEW_ROWS), day });
      }
    },
  };
}
