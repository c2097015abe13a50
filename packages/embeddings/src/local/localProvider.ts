import { DIMENSIONS, type EmbeddingProvider, normalize } from '../provider.ts';
import { versionOf } from './codec.ts';
import { addHashed } from './hashedProjection.ts';
import type { LocalModel } from './localModel.ts';
import { termsOf } from './terms.ts';

/** The version goes up with every change of `termsOf` or `addHashed`. */
const HASHED_MODEL = 'local:hashed@2';

/**
 * The built-in embedder: offline, deterministic, about 0.2 ms a text. Without a model (there are too few
 * postings to learn from) terms are projected by their hash: equal terms meet, related ones do not.
 */
export function localProvider(model: LocalModel | null): EmbeddingProvider {
  const addTerm = model === null ? addHashed : learnedProjection(model);
  return {
    model: model === null ? HASHED_MODEL : `local:lsa@${versionOf(model)}`,
    async embed(texts, kind) {
      return texts.map((text) => {
        const vector = new Float32Array(DIMENSIONS);
        for (const [term, weight] of termsOf(text, kind)) addTerm(vector, term, weight);
        return normalize(vector);
      });
    },
  };
}

function learnedProjection({ dimensions, terms, scales, values }: LocalModel): typeof addHashed {
  const rowOf = new Map(terms.map((term, row) => [term, row]));
  return (vector, term, weight) => {
    const row = rowOf.get(term);
    if (row === undefined) return;
    const scale = weight * scales[row]!;
    const direction = values.subarray(row * dimensions, (row + 1) * dimensions);
    for (let i = 0; i < dimensions; i++) vector[i]! += scale * direction[i]!;
  };
}
