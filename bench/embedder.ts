// The local embedder alone: which postings lie nearest to a resume, and what learning and embedding cost.
import {
  candidateText,
  type EmbeddingProvider,
  localProvider,
  postingText,
  trainLocalModel,
} from '../packages/embeddings/src/index.ts';
import { parsePostings, readProfiles } from './matchLists.ts';
import {
  bestPossible,
  isDataPresent,
  precisionOfLists,
  printPrecision,
  realPostings,
  realResumes,
  topTen,
} from './resumeRetrieval.ts';
import { printTable } from './table.ts';
import { bm25, tfIdf, words } from './textBaselines.ts';

if (!isDataPresent) console.log('Skipped: ../shared/data is absent.');
else await measure();

async function measure(): Promise<void> {
  const postings = await realPostings();
  const resumes = await realResumes();
  const plain = postings.map(({ title, description }) => `${title}\n${description}`);
  const texts = parsePostings(postings).map(postingText);
  const people = readProfiles(resumes).map(candidateText);

  const started = performance.now();
  const model = trainLocalModel(texts)!;
  const trained = performance.now();
  const learned = localProvider(model);
  const hashed = localProvider(null);
  const search = (scores: (query: string) => ArrayLike<number>) =>
    precisionOfLists(
      postings,
      resumes,
      resumes.map(({ text }) => topTen(scores(text))),
    );
  const nearest = async (provider: EmbeddingProvider) =>
    precisionOfLists(postings, resumes, await nearestPostings(provider, texts, people));

  console.log(`Precision@10 of ${resumes.length} resumes × ${postings.length} distinct postings.\n`);
  printPrecision(resumes, [
    ['local embedder', await nearest(learned)],
    ['hashed projection', await nearest(hashed)],
    ['BM25', search(bm25(plain, words))],
    ['TF-IDF', search(tfIdf(plain, words))],
    ['best possible', bestPossible(resumes, postings)],
  ]);
  console.log();
  printTable(
    ['cost', 'learned', 'hashed'],
    [
      [`train on ${texts.length} postings, s`, ((trained - started) / 1000).toFixed(2), '0'],
      ['dimensions', model.dimensions, 768],
      ['terms', model.terms.length, '0'],
      ['embed a posting, ms', await timePerText(learned, texts), await timePerText(hashed, texts)],
    ],
  );
}

async function nearestPostings(
  provider: EmbeddingProvider,
  postings: string[],
  people: string[],
): Promise<number[][]> {
  const vectors = await provider.embed(postings, 'posting');
  const asked = await provider.embed(people, 'candidate');
  return asked.map((person) => topTen(vectors.map((vector) => dot(person, vector))));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

async function timePerText(provider: EmbeddingProvider, texts: string[]): Promise<string> {
  const started = performance.now();
  await provider.embed(texts, 'posting');
  return ((performance.now() - started) / texts.length).toFixed(3);
}
