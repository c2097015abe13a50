// Plain text search, written the textbook way: what the embedder and the match lists have to beat.

const words = (text: string) => text.toLowerCase().match(/[a-z0-9][a-z0-9+#.]*[a-z0-9+#]|[a-z0-9]/g) ?? [];

/** Words, and neighbouring words as pairs. */
export const wordsAndPairs = (text: string) => {
  const single = words(text);
  return [...single, ...single.slice(1).map((word, i) => `${single[i]} ${word}`)];
};
export { words };

type Tokenizer = (text: string) => string[];

function counts(tokens: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const token of tokens) count.set(token, (count.get(token) ?? 0) + 1);
  return count;
}

function documentFrequencies(documents: readonly Map<string, number>[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const term of document.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

/** TF-IDF with logarithmic counts and cosine. Gives query → one score a document. */
export function tfIdf(documents: readonly string[], tokenize: Tokenizer): (query: string) => Float64Array {
  const counted = documents.map((text) => counts(tokenize(text)));
  const frequency = documentFrequencies(counted);
  const vectorOf = (count: Map<string, number>) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, n] of count) {
      const idf = Math.log((1 + documents.length) / (1 + (frequency.get(term) ?? documents.length)));
      const value = (1 + Math.log(n)) * idf;
      vector.set(term, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, value] of vector) vector.set(term, value / length);
    return vector;
  };
  const vectors = counted.map(vectorOf);
  return (query) => {
    const asked = vectorOf(counts(tokenize(query)));
    return Float64Array.from(vectors, (vector) => {
      let dot = 0;
      for (const [term, value] of asked) dot += value * (vector.get(term) ?? 0);
      return dot;
    });
  };
}

/** Okapi BM25 with k1 = 1.2, b = 0.75. Gives query → one score a document. */
export function bm25(documents: readonly string[], tokenize: Tokenizer): (query: string) => Float64Array {
  const [k1, b] = [1.2, 0.75];
  const counted = documents.map((text) => counts(tokenize(text)));
  const lengths = counted.map((count) => [...count.values()].reduce((sum, n) => sum + n, 0));
  const meanLength = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  const frequency = documentFrequencies(counted);
  return (query) => {
    const asked = [...counts(tokenize(query))].filter(([term]) => frequency.has(term));
    return Float64Array.from(counted, (count, i) => {
      let score = 0;
      for (const [term, times] of asked) {
        const n = count.get(term);
        if (n === undefined) continue;
        const df = frequency.get(term)!;
        const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
        score += times * idf * ((n * (k1 + 1)) / (n + k1 * (1 - b + (b * lengths[i]!) / meanLength)));
      }
      return score;
    });
  };
}
