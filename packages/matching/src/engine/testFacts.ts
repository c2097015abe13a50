import type { Place } from '@blacklight/parsing';
import fc from 'fast-check';
import { EMBEDDING_DIMENSIONS, type Embedding, embeddingOf } from '../embedding.ts';
import type { CandidateFacts, JobFacts, Weights } from '../facts.ts';

/** Known skills with their synonyms, and unknown ones that are alike in pairs (`testVocabulary`). */
const SKILLS = [
  'Python',
  'AWS',
  'Amazon Web Services',
  'Kubernetes',
  'k8s',
  'React',
  'ReactJS',
  'PostgreSQL',
  'Java',
  'SQL',
  'widget',
  'widgets',
  'gadget',
  'gadgets',
  ...Array.from({ length: 30 }, (_, n) => `tool${n}x`),
];

const place = (city: string | null, state: string | null, country: string | null = 'US'): Place => ({
  text: '',
  city,
  state,
  country,
});
const PLACES = [
  place('austin', 'TX'),
  place('dallas', 'TX'),
  place(null, 'TX'),
  place('newark', 'NJ'),
  place('newark', null),
  place(null, null, 'IN'),
  place('toronto', null, 'CA'),
];

/** Low numbers much oftener than high ones, as skills, places and years are in life. */
const skewed = (max: number) =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => Math.min(max, Math.floor((max + 1) * x ** 3)));

const skill = skewed(SKILLS.length - 1).map((index) => SKILLS[index]!);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const years = fc.constantFrom(0, 1, 2, 3, 4.5, 5, 7, 8, 10, 12, 20);
const dollars = fc.constantFrom(60_000, 80_000, 99_999, 100_000, 120_000, 150_000);

/** Vectors near one of three directions, so that some are alike, some opposite, and one says nothing. */
const embedding: fc.Arbitrary<Embedding> = fc
  .record({
    direction: fc.nat(3),
    noise: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    sign: fc.constantFrom(1, 1, -1),
    model: fc.constantFrom('a', 'a', 'a', 'b'),
  })
  .map(({ direction, noise, sign, model }) => {
    const values = new Int8Array(EMBEDDING_DIMENSIONS);
    let state = noise;
    for (let i = 0; i < values.length && direction > 0; i++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      values[i] = sign * (((i * direction * 37) % 160) - 80) + ((state >>> 16) % 47);
    }
    return embeddingOf(values, model);
  });

export const jobs = (id: fc.Arbitrary<number>): fc.Arbitrary<JobFacts> =>
  fc.record({
    id,
    skills: fc.oneof(
      { arbitrary: fc.array(skill, { maxLength: 12 }), weight: 30 },
      { arbitrary: fc.nat(400).map((n) => Array.from({ length: n }, (_, i) => `tool${i}x`)), weight: 1 },
    ),
    experience_min: maybe(years),
    experience_max: maybe(years),
    places: fc.array(fc.constantFrom(...PLACES), { maxLength: 3 }),
    is_remote: fc.boolean(),
    salary_min: maybe(dollars),
    salary_max: maybe(dollars),
    posted_day: maybe(fc.integer({ min: 20_000, max: 20_004 })),
    embedding: maybe(embedding),
  });

export const candidates = (id: fc.Arbitrary<number>): fc.Arbitrary<CandidateFacts> =>
  fc.record({
    id,
    skills: fc.oneof(
      { arbitrary: fc.array(skill, { maxLength: 20 }), weight: 20 },
      { arbitrary: fc.nat(400).map((n) => Array.from({ length: n }, (_, i) => `tool${i}x`)), weight: 1 },
    ),
    total_experience_years: maybe(years),
    places: fc.array(fc.constantFrom(...PLACES), { maxLength: 3 }),
    wants_remote: fc.boolean(),
    expected_salary_min: maybe(fc.oneof(dollars, fc.constant(0))),
    embedding: maybe(embedding),
  });

export const weights: fc.Arbitrary<Weights> = fc.record({
  skills: fc.constantFrom(0, 0.1, 0.4, 1),
  experience: fc.constantFrom(0, 0.25, 0.3),
  location: fc.constantFrom(0, 0.15, 0.3),
  salary: fc.constantFrom(0, 0.1),
  semantic: fc.constantFrom(0, 0.1, 0.5),
});
