import { termsOf } from './terms.ts';

/** Texts as numbered terms. */
export interface Corpus {
  /** Id → term. */
  terms: string[];
  /** Id → in how many texts it occurs. */
  textsOfTerm: number[];
  texts: { ids: Int32Array; weights: Float32Array }[];
}

/** Reads posting texts once; keeps their terms and not the texts. */
export function readCorpus(texts: Iterable<string>): Corpus {
  const corpus: Corpus = { terms: [], textsOfTerm: [], texts: [] };
  const idOf = new Map<string, number>();
  for (const text of texts) {
    const terms = termsOf(text, 'posting');
    const ids = new Int32Array(terms.size);
    let at = 0;
    for (const term of terms.keys()) {
      let id = idOf.get(term);
      if (id === undefined) {
        id = corpus.terms.push(term) - 1;
        idOf.set(term, id);
      }
      corpus.textsOfTerm[id] = (corpus.textsOfTerm[id] ?? 0) + 1;
      ids[at++] = id;
    }
    corpus.texts.push({ ids, weights: Float32Array.from(terms.values()) });
  }
  return corpus;
}
