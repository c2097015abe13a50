// Invented jobs and candidates by the hundred thousand, skewed as life is: few roles, skills and places are common.
import {
  type CandidateFacts,
  EMBEDDING_DIMENSIONS,
  type Embedding,
  type JobFacts,
  quantizeEmbedding,
} from '../packages/matching/src/index.ts';
import type { Place } from '../packages/parsing/src/index.ts';
import { allSkills } from '../packages/parsing/src/skills/fields/index.ts';

const ROLES = 60;
const SKILLS_OF_ROLE = 40;
const CITIES = 200;
const STATES = 40;
const DAYS = 30;
const TODAY = 20_780;
const MODEL = 'synthetic';

export type Random = () => number;

/** Uniform numbers in 0..1 by mulberry32, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rank r about as often as 1 / (r + 1). */
const zipf = (random: Random, count: number) => Math.floor((count + 1) ** random()) - 1;

interface Role {
  /** The most typical first. */
  skills: string[];
  direction: Float32Array;
}

const names = allSkills().map(({ name }) => name);
const world = seeded(2024);
const common = Array.from({ length: 25 }, () => names[Math.floor(world() * names.length)]!);
const roles: Role[] = Array.from({ length: ROLES }, () => ({
  skills: Array.from({ length: SKILLS_OF_ROLE }, () => names[Math.floor(world() * names.length)]!),
  direction: randomDirection(world),
}));
const cities: Place[] = Array.from({ length: CITIES }, (_, n) => ({
  text: `City ${n}`,
  city: `city ${n}`,
  state: `S${Math.floor(world() * STATES)}`,
  country: 'US',
}));

/**
 * Length 1. The first dimensions are the strong ones, as in learned projections and nested models: 64 hold
 * half of the squared length, 128 three fifths.
 */
function randomDirection(random: Random): Float32Array {
  const vector = new Float32Array(EMBEDDING_DIMENSIONS);
  let squares = 0;
  for (let i = 0; i < vector.length; i++) {
    const value = (random() + random() + random() - 1.5) / Math.sqrt(i + 10);
    vector[i] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}

/** A text of a role: cosine about 0.5 with others of the role and 0 with the rest. */
function embeddingOf(random: Random, { direction }: Role): Embedding {
  const own = randomDirection(random);
  return quantizeEmbedding(
    own.map((value, i) => value + direction[i]!),
    MODEL,
  );
}

function skillsOf(random: Random, role: Role, count: number): string[] {
  const skills = new Set<string>();
  while (skills.size < count) {
    const kind = random();
    if (kind < 0.75) skills.add(role.skills[zipf(random, SKILLS_OF_ROLE)]!);
    else if (kind < 0.9) skills.add(common[zipf(random, common.length)]!);
    else skills.add(names[zipf(random, names.length)]!);
  }
  return [...skills];
}

export function randomJob(random: Random, id: number): JobFacts {
  const role = roles[zipf(random, ROLES)]!;
  const least = random() < 0.7 ? 1 + Math.floor(random() * 10) : null;
  const pay = random() < 0.5 ? 60_000 + 5_000 * Math.floor(random() * 28) : null;
  return {
    id,
    skills: random() < 0.05 ? [] : skillsOf(random, role, 3 + Math.floor(random() * 11)),
    experience_min: least,
    experience_max: least !== null && random() < 0.3 ? least + 3 : null,
    places: random() < 0.9 ? [cities[zipf(random, CITIES)]!] : [],
    is_remote: random() < 0.25,
    salary_min: pay,
    salary_max: pay === null ? null : pay + 20_000,
    posted_day: TODAY - Math.floor(random() * DAYS),
    embedding: embeddingOf(random, role),
  };
}

export function randomCandidate(random: Random, id: number): CandidateFacts {
  const role = roles[zipf(random, ROLES)]!;
  return {
    id,
    skills: skillsOf(random, role, 12 + Math.floor(random() * 17)),
    total_experience_years: Math.floor(random() * 36) / 2,
    places: [cities[zipf(random, CITIES)]!],
    wants_remote: random() < 0.4,
    expected_salary_min: random() < 0.7 ? 70_000 + 5_000 * Math.floor(random() * 20) : null,
    embedding: embeddingOf(random, role),
  };
}
