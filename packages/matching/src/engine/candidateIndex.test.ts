import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CandidateFacts, DEFAULT_WEIGHTS } from '../facts.ts';
import { rankJobs } from '../reference.ts';
import { testVocabulary as vocabulary } from '../testVocabulary.ts';
import { CandidateIndex } from './candidateIndex.ts';
import { candidates, jobs, weights } from './testFacts.ts';

const id = fc.nat();
const manyCandidates = fc.uniqueArray(candidates(id), {
  minLength: 200,
  maxLength: 400,
  selector: (candidate) => candidate.id,
  size: 'max',
});

describe('CandidateIndex', () => {
  it('finds the candidates of a job with the scores of plain ranking', () => {
    fc.assert(
      fc.property(
        manyCandidates,
        fc.array(fc.tuple(jobs(id), fc.oneof(fc.constant(DEFAULT_WEIGHTS), weights)), { minLength: 20 }),
        fc.constantFrom(0, 50, 70),
        fc.constantFrom(3, 1000),
        (people, asked, minScore, limit) => {
          const index = new CandidateIndex({ vocabulary });
          for (const person of people) index.upsert(person);
          for (const [job, factorWeights] of asked) {
            const options = { weights: factorWeights, limit, minScore };
            const plain = people
              .flatMap((person) =>
                rankJobs(person, [job], { ...options, vocabulary }).map(({ match_score }) => ({
                  candidate_id: person.id,
                  match_score,
                })),
              )
              .sort((a, b) => b.match_score - a.match_score || a.candidate_id - b.candidate_id);
            expect(index.rank(job, options)).toEqual(plain.slice(0, limit));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('follows changed and removed candidates', () => {
    const [person, changed] = fc.sample(candidates(id), { numRuns: 2, seed: 4 }) as [
      CandidateFacts,
      CandidateFacts,
    ];
    const [job] = fc.sample(jobs(id), { numRuns: 1, seed: 5 });
    const options = { weights: DEFAULT_WEIGHTS, limit: 10, minScore: 0 };
    const index = new CandidateIndex({ vocabulary });
    index.upsert(person);
    index.upsert({ ...changed, id: person.id });
    const [expected] = rankJobs({ ...changed, id: person.id }, [job!], { ...options, vocabulary });
    expect(index.rank(job!, options)).toEqual([
      { candidate_id: person.id, match_score: expected!.match_score },
    ]);
    expect(index.remove(person.id)).toBe(true);
    expect(index.remove(person.id)).toBe(false);
    expect(index.rank(job!, options)).toEqual([]);
  });
});
