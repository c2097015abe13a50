import { type Posting, parseTitle } from '@blacklight/parsing';

/**
 * The same posting on several boards is one job to a recruiter (decisions.md 18). Two postings are the same when
 * their keys are equal (company, role and place, each normalised), their texts are nearly the same, and they came
 * within days of each other; after weeks it is a repost.
 */
export const SAME_POSTING = {
  /** Least Jaccard similarity of the texts' word triples. */
  textSimilarity: 0.6,
  /** Most days between the two dates. */
  days: 14,
} as const;

const BUCKETS = 64;
const EMPTY = -1;
const COMPANY_SUFFIX =
  /\b(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|group|plc|gmbh|the)\b/g;

/** What duplicates have in common to the letter; null without a company, since titles alone recur everywhere. */
export function duplicateKey({
  company,
  title,
  places,
  is_remote,
}: Pick<Posting, 'company' | 'title' | 'places' | 'is_remote'>): string | null {
  const employer = plainWords(company ?? '').replace(COMPANY_SUFFIX, ' ');
  if (employer.trim() === '') return null;
  const where = [...new Set(places.map(({ city, state, country }) => city ?? state ?? country ?? ''))].sort();
  const place = where.length > 0 ? where.join('+') : is_remote ? 'remote' : '';
  const { normalized_role, title: plainTitle } = parseTitle(title);
  return [employer, normalized_role ?? plainTitle, place]
    .map((part) => plainWords(part).replace(/\s+/g, ' ').trim())
    .join('|');
}

function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ');
}

/**
 * A text's word triples as 64 integers by one-permutation MinHash (Li, Owen and Zhang 2012): each triple is hashed
 * once, the hash's first bits choose a bucket and each bucket keeps its least. Null for a text of under three words.
 */
export function textSignature(text: string): number[] | null {
  const words = plainWords(text).split(' ').filter(Boolean);
  if (words.length < 3) return null;
  const least = new Array<number>(BUCKETS).fill(EMPTY);
  for (let i = 2; i < words.length; i++) {
    const hash = hashText(`${words[i - 2]} ${words[i - 1]} ${words[i]}`);
    const bucket = hash % BUCKETS;
    const value = Math.floor(hash / BUCKETS);
    if (least[bucket] === EMPTY || value < least[bucket]!) least[bucket] = value;
  }
  return least;
}

/** The estimated Jaccard similarity of two texts, 0–1, from their signatures. */
export function signatureSimilarity(a: readonly number[], b: readonly number[]): number {
  let filled = 0;
  let equal = 0;
  for (let i = 0; i < BUCKETS; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    filled++;
    if (a[i] === b[i]) equal++;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface PossibleDuplicate {
  id: number;
  /** Days since 1970-01-01. */
  day: number;
  text_signature: readonly number[] | null;
}

/**
 * The posting that another one repeats, among those with its key: the one with the lowest id. Two postings without
 * a text are alike by their keys.
 */
export function originalOf(
  posting: PossibleDuplicate,
  sameKey: readonly PossibleDuplicate[],
): PossibleDuplicate | null {
  let original: PossibleDuplicate | null = null;
  for (const other of sameKey) {
    if (other.id >= posting.id || (original !== null && other.id > original.id)) continue;
    if (isSamePosting(posting, other)) original = other;
  }
  return original;
}

function isSamePosting(a: PossibleDuplicate, b: PossibleDuplicate): boolean {
  if (Math.abs(a.day - b.day) > SAME_POSTING.days) return false;
  if (a.text_signature === null || b.text_signature === null) return a.text_signature === b.text_signature;
  return signatureSimilarity(a.text_signature, b.text_signature) >= SAME_POSTING.textSimilarity;
}
