import { DIMENSIONS } from '../provider.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { addHashed } from './hashedProjection.ts';
import { type DenseMatrix, denseMatrix, type SparseMatrix } from './matrix.ts';
import { leadingSubspace } from './subspace.ts';

/** What the local provider has learned: a direction for every term worth knowing. */
export interface LocalModel {
  /** At most 768; the rest of an embedding stays zero. */
  readonly dimensions: number;
  /** Row i of `values` is the direction of term i. */
  readonly terms: readonly string[];
  /** What one unit of a row's `values` is worth, the term's weight included. */
  readonly scales: Float32Array;
  /** terms × dimensions, 8 bits each. */
  readonly values: Int8Array;
}

/** With fewer texts there is too little to learn from. */
export const LEAST_TRAINING_TEXTS = 200;
/** 30,000 × 768 bytes: 23 MB at most. */
const MOST_TERMS = 30_000;
/** A term of one text links it to no other. */
const LEAST_TEXTS_OF_TERM = 2;
/**
 * With nearly as many dimensions as texts nothing is generalised: each text keeps a direction of its own. On real
 * postings the best number grew with theirs, at a fourth to a seventh of it (docs/decisions/0004).
 */
const TEXTS_PER_DIMENSION = 5;
/** Rounds of subspace iteration. */
const ROUNDS = 2;

export interface TrainingOptions {
  /** The vocabulary's limit; a term takes up to 772 bytes and its own letters. */
  mostTerms?: number;
}

/**
 * Learns from posting texts (`postingText`) which terms belong together: TF-IDF, then the space of its leading
 * singular vectors. Deterministic: the same texts in the same order give the same model.
 * @returns null with fewer than `LEAST_TRAINING_TEXTS` texts.
 */
export function trainLocalModel(
  texts: Iterable<string>,
  { mostTerms = MOST_TERMS }: TrainingOptions = {},
): LocalModel | null {
  const corpus = readCorpus(texts);
  if (corpus.texts.length < LEAST_TRAINING_TEXTS) return null;
  const chosen = chooseTerms(corpus, mostTerms);
  const terms = chosen.map((id) => corpus.terms[id]!);
  const idf = Float64Array.from(chosen, (id) =>
    Math.log((corpus.texts.length + 1) / corpus.textsOfTerm[id]!),
  );
  const matrix = tfIdfMatrix(corpus, chosen, idf);
  const dimensions = Math.min(DIMENSIONS, Math.floor(matrix.rows / TEXTS_PER_DIMENSION));
  const start = hashedRows(matrix, terms, dimensions);
  return quantize(terms, idf, leadingSubspace(matrix, start, ROUNDS));
}

/** Ids of the terms of most texts, most first; among equals the one that was met first. */
function chooseTerms({ textsOfTerm, terms }: Corpus, most: number): number[] {
  return [...terms.keys()]
    .filter((id) => textsOfTerm[id]! >= LEAST_TEXTS_OF_TERM)
    .sort((a, b) => textsOfTerm[b]! - textsOfTerm[a]! || a - b)
    .slice(0, most);
}

/** texts × chosen terms, each row of length 1. */
function tfIdfMatrix(corpus: Corpus, chosen: readonly number[], idf: Float64Array): SparseMatrix {
  const columnOf = new Int32Array(corpus.terms.length).fill(-1);
  for (const [column, id] of chosen.entries()) columnOf[id] = column;
  const starts = new Int32Array(corpus.texts.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (const [row, { ids, weights }] of corpus.texts.entries()) {
    let squares = 0;
    for (const [i, id] of ids.entries()) {
      const column = columnOf[id]!;
      if (column === -1) continue;
      const value = weights[i]! * idf[column]!;
      indices.push(column);
      values.push(value);
      squares += value * value;
    }
    const from = starts[row]!;
    starts[row + 1] = indices.length;
    for (let entry = from; entry < values.length; entry++) values[entry]! /= Math.sqrt(squares);
  }
  return {
    rows: corpus.texts.length,
    columns: chosen.length,
    starts,
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** A random projection of every row, where the subspace iteration starts: better than noise, and repeatable. */
function hashedRows(matrix: SparseMatrix, terms: readonly string[], dimensions: number): DenseMatrix {
  const rows = denseMatrix(matrix.rows, dimensions);
  for (let row = 0; row < matrix.rows; row++) {
    const vector = rows.values.subarray(row * dimensions, (row + 1) * dimensions);
    for (let entry = matrix.starts[row]!; entry < matrix.starts[row + 1]!; entry++) {
      addHashed(vector, terms[matrix.indices[entry]!]!, matrix.values[entry]!);
    }
  }
  return rows;
}

function quantize(
  terms: string[],
  idf: Float64Array,
  { columns: dimensions, values }: DenseMatrix,
): LocalModel {
  const scales = new Float32Array(terms.length);
  const rounded = new Int8Array(values.length);
  for (let term = 0; term < terms.length; term++) {
    const from = term * dimensions;
    const row = values.subarray(from, from + dimensions);
    const largest = row.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (largest === 0) continue;
    scales[term] = (largest / 127) * idf[term]!;
    for (let i = 0; i < dimensions; i++) rounded[from + i] = Math.round((row[i]! / largest) * 127);
  }
  return { dimensions, terms, scales, values: rounded };
}
