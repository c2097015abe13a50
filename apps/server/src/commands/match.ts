import { candidateText, localProvider, postingText, trainLocalModel } from '@blacklight/embeddings';
import {
  DEFAULT_WEIGHTS,
  type Embedding,
  type Explanation,
  quantizeEmbedding,
  rankJobs,
} from '@blacklight/matching';
import { type Posting, type Problem, parseResume, skillVocabulary } from '@blacklight/parsing';
import type { RowRead } from '@blacklight/parsing/rows';
import { Value } from 'typebox/value';
import {
  CandidateProfile,
  candidateFacts,
  EMPTY_PROFILE,
  profileOfResume,
} from '../features/candidates/candidate.ts';
import { describeMatch, type Match } from '../features/matches/match.ts';
import { jobFacts } from '../features/postings/posting.ts';
import { knownPlatform, postingsOf, rowsOf, textOf } from './readFiles.ts';
import { printMatches } from './showMatches.ts';
import { printable } from './terminal.ts';
import { readArguments, UsageError, wholeNumber } from './usage.ts';

export const MATCH_USAGE = `blacklight match --jobs FILE (--resume FILE | --candidate FILE) [options]

Ranks the postings of a file for one consultant. Needs no server.

  --resume FILE      the consultant's resume, plain text
  --candidate FILE   or the consultant as JSON, with the fields of the API
  --jobs FILE        postings: JSON, NDJSON or CSV
  --platform NAME    the platform of rows that name none (default: dice)
  --top N            how many to show (default: 20)
  --min-score N      the least score, 0–100 (default: 50)
  --json             one JSON document instead of the table`;

export interface RankedPosting {
  rank: number;
  /** The row of the file, from 1. */
  row: number;
  posting: Posting;
  match: Match;
  explanation: Explanation;
}

export interface RankedFile {
  candidate: CandidateProfile;
  /** Postings that were ranked. */
  postings: number;
  failed: { row: number; problems: Problem[] }[];
  ranked: RankedPosting[];
}

/** `blacklight match`; gives the exit code. */
export async function match(args: string[], today: string): Promise<number> {
  const { values, positionals } = readArguments(args, {
    resume: { type: 'string' },
    candidate: { type: 'string' },
    jobs: { type: 'string' },
    platform: { type: 'string', default: 'dice' },
    top: { type: 'string', default: '20' },
    'min-score': { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0)
    throw new UsageError(`What is "${positionals[0]}"? See blacklight match --help.`);
  if (values.jobs === undefined) throw new UsageError('Name the postings: --jobs FILE.');
  const limit = wholeNumber('top', values.top, { least: 1, most: 10_000 });
  const minScore = wholeNumber('min-score', values['min-score'], { least: 0, most: 100 });

  const platform = knownPlatform(values.platform);

  const candidate = await readCandidate(values, today);
  const found = await rankFile(candidate, values.jobs, { platform, today, limit, minScore });
  if (values.json) console.log(JSON.stringify(asDocument(found), null, 2));
  else printMatches(found);
  if (found.postings > 0) return 0;
  console.error(`${values.jobs}: the file has no posting that could be read.`);
  return 1;
}

async function readCandidate(
  { resume, candidate }: { resume?: string | undefined; candidate?: string | undefined },
  today: string,
): Promise<CandidateProfile> {
  if (resume !== undefined && candidate === undefined) {
    return profileOfResume(parseResume(await textOf(resume), { today }).resume);
  }
  if (candidate !== undefined && resume === undefined) return readProfile(candidate);
  throw new UsageError('Name the consultant: either --resume FILE or --candidate FILE.');
}

async function readProfile(path: string): Promise<CandidateProfile> {
  const rows: RowRead[] = [];
  for await (const read of rowsOf(path)) {
    if (rows.push(read) > 1) throw new UsageError(`${path}: one candidate at a time; the file has several.`);
  }
  const [read] = rows;
  if (read === undefined) throw new UsageError(`${path}: the file has no candidate.`);
  if ('problem' in read) throw new UsageError(`${path}: ${read.problem.message}`);
  return profileOf(read.value, path);
}

/** A candidate may have more fields than matching reads; it says which, since one may be misspelt. */
function profileOf(value: Record<string, unknown>, path: string): CandidateProfile {
  const [known, unused] = [
    Object.keys(value).filter(isField),
    Object.keys(value).filter((name) => !isField(name)),
  ];
  if (unused.length > 0) console.error(`${path}: not used: ${printable(unused.join(', '))}`);
  if (known.length === 0) {
    const fields = Object.keys(EMPTY_PROFILE).join(', ');
    throw new UsageError(`${path} has no field of a candidate, which are ${fields}.`);
  }
  const problems = known.flatMap((field) => problemsOf(field, value[field]));
  if (problems.length > 0) throw new UsageError(`${path} is no candidate:\n  ${problems.join('\n  ')}`);
  return { ...EMPTY_PROFILE, ...Object.fromEntries(known.map((field) => [field, value[field]])) };
}

function isField(name: string): name is keyof CandidateProfile {
  return Object.hasOwn(EMPTY_PROFILE, name);
}

function problemsOf(field: keyof CandidateProfile, value: unknown): string[] {
  const reasons = Value.Errors(CandidateProfile.properties[field], value)
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map((error) =>
      error.keyword === 'enum' ? `must be one of ${error.params.allowedValues.join(', ')}` : error.message,
    );
  return reasons.length === 0 ? [] : [`${field} ${reasons.join(' or ')}`];
}

/** Reads, embeds and ranks the postings of a file for one candidate. */
async function rankFile(
  candidate: CandidateProfile,
  path: string,
  context: { platform: string; today: string; limit: number; minScore: number },
): Promise<RankedFile> {
  const postings: { row: number; posting: Posting }[] = [];
  const failed: RankedFile['failed'] = [];
  for await (const { row, posting, problems } of postingsOf(path, context)) {
    if (posting === null) failed.push({ row, problems });
    else postings.push({ row, posting });
  }
  const embeddings = await embed(
    postings.map(({ posting }) => postingText(posting)),
    candidateText(candidate),
  );
  const person = candidateFacts(candidate, { id: 0, embedding: embeddings.candidate });
  const jobs = postings.map(({ posting }, id) =>
    jobFacts(posting, { id, embedding: embeddings.postings[id]! }),
  );
  const ranked = rankJobs(person, jobs, {
    weights: DEFAULT_WEIGHTS,
    limit: context.limit,
    minScore: context.minScore,
    vocabulary: skillVocabulary,
  });
  return {
    candidate,
    postings: postings.length,
    failed,
    ranked: ranked.map(({ job_id }, index) => ({
      rank: index + 1,
      ...postings[job_id]!,
      ...describeMatch(person, jobs[job_id]!, DEFAULT_WEIGHTS),
    })),
  };
}

async function embed(
  postings: string[],
  candidate: string,
): Promise<{ postings: Embedding[]; candidate: Embedding }> {
  const provider = localProvider(trainLocalModel(postings));
  const quantize = (vector: Float32Array) => quantizeEmbedding(vector, provider.model);
  const [vector] = await provider.embed([candidate], 'candidate');
  return {
    postings: (await provider.embed(postings, 'posting')).map(quantize),
    candidate: quantize(vector!),
  };
}

function asDocument({ candidate, postings, failed, ranked }: RankedFile) {
  return {
    candidate,
    postings,
    failed,
    matches: ranked.map(({ rank, row, posting, match: { job_posting_id: _, ...match }, explanation }) => ({
      rank,
      row,
      external_job_id: posting.external_job_id,
      title: posting.title,
      company: posting.company,
      location: posting.location,
      job_url: posting.job_url,
      ...match,
      explanation,
    })),
  };
}
