/** Each term lands on this many dimensions, so that two terms seldom look alike. */
const PLACES = 8;

/** Adds a term to a vector at its places: a projection that needs no learning and no vocabulary. */
export function addHashed(vector: Float32Array, term: string, weight: number): void {
  let hash = hashOf(term);
  for (let place = 0; place < PLACES; place++) {
    hash = scramble(hash + place);
    const dimension = (hash >>> 1) % vector.length;
    vector[dimension]! += hash & 1 ? weight : -weight;
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit in changes every bit out half the time. */
function scramble(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
