// The lists that the product gives: resume → candidate, postings → jobs, ranked by the five factors.
import { candidateFacts, profileOfResume } from '../apps/server/src/features/candidates/candidate.ts';
import { jobFacts } from '../apps/server/src/features/postings/posting.ts';
import {
  candidateText,
  localProvider,
  postingText,
  trainLocalModel,
} from '../packages/embeddings/src/index.ts';
import { DEFAULT_WEIGHTS, quantizeEmbedding, rankJobs } from '../packages/matching/src/index.ts';
import { type Posting, parsePosting, parseResume, skillVocabulary } from '../packages/parsing/src/index.ts';
import type { RealPosting, RealResume } from './resumeRetrieval.ts';

/** A day after the newest of the data, so that every date is in the past. */
export const TODAY = '2025-01-01';

export function parsePostings(postings: readonly RealPosting[]): Posting[] {
  return postings.map(({ row }) => {
    const { posting, problems } = parsePosting(row, { platform: null, today: TODAY });
    if (posting === null) throw new Error(`A posting of the data is refused: ${problems[0]?.message}`);
    return posting;
  });
}

export function readProfiles(resumes: readonly RealResume[]) {
  return resumes.map(({ text }) => profileOfResume(parseResume(text, { today: TODAY }).resume));
}

/** The ten best postings of each resume, as indexes, by the route of the server. */
export async function matchLists(
  postings: readonly RealPosting[],
  resumes: readonly RealResume[],
): Promise<number[][]> {
  const parsed = parsePostings(postings);
  const texts = parsed.map(postingText);
  const provider = localProvider(trainLocalModel(texts));
  const embed = async (lines: string[], kind: 'posting' | 'candidate') =>
    (await provider.embed(lines, kind)).map((vector) => quantizeEmbedding(vector, provider.model));
  const jobVectors = await embed(texts, 'posting');
  const jobs = parsed.map((posting, id) => jobFacts(posting, { id, embedding: jobVectors[id]! }));

  const profiles = readProfiles(resumes);
  const personVectors = await embed(profiles.map(candidateText), 'candidate');
  return profiles.map((profile, id) => {
    const person = candidateFacts(profile, { id, embedding: personVectors[id]! });
    const options = { weights: DEFAULT_WEIGHTS, limit: 10, minScore: 0, vocabulary: skillVocabulary };
    return rankJobs(person, jobs, options).map(({ job_id }) => job_id);
  });
}
