import { hash } from 'node:crypto';
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
const BYTES_PER_BUCKET = 2;
/** A bucket into which no triple fell. */
const EMPTY = 0xffff;
const COMPANY_SUFFIX =
  /\b(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|group|plc|gmbh|the)\b/g;

/**
 * What duplicates have in common to the letter, as 32 hexadecimal digits: a name or a list of places can be longer
 * than an index entry may be. Null without a company, since titles alone recur everywhere.
 */
export function duplicateKey({
  company,
  title,
  normalized_role,
  places,
  is_remote,
}: Pick<Posting, 'company' | 'title' | 'normalized_role' | 'places' | 'is_remote'>): string | null {
  const employer = plainWords(company ?? '').replace(COMPANY_SUFFIX, ' ');
  if (employer.trim() === '') return null;
  const where = [...new Set(places.map(({ city, state, country }) => city ?? state ?? country ?? ''))].sort();
  const place = where.length > 0 ? where.join('+') : is_remote ? 'remote' : '';
  const parts = [employer, normalized_role ?? parseTitle(title).title, place];
  const key = parts.map((part) => plainWords(part).replace(/\s+/g, ' ').trim()).join('|');
  return hash('sha256', key).slice(0, 32);
}

function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ');
}

/**
 * A text's word triples by one-permutation MinHash (Li, Owen and Zhang 2012): each triple is hashed once, the hash
 * chooses one of 64 buckets, and each bucket keeps the last 16 bits of its least (b-bit MinHash, Li and König 2010).
 * Null for a text of under three words.
 */
export function textSignature(text: string): Buffer | null {
  const words = plainWords(text).split(' ').filter(Boolean);
  if (words.length < 3) return null;
  const hashes = words.map(hashWord);
  const least = new Float64Array(BUCKETS).fill(Number.POSITIVE_INFINITY);
  for (let i = 2; i < hashes.length; i++) {
    const triple = hashTriple(hashes[i - 2]!, hashes[i - 1]!, hashes[i]!);
    const bucket = triple % BUCKETS;
    least[bucket] = Math.min(least[bucket]!, Math.floor(triple / BUCKETS));
  }
  const signature = Buffer.alloc(BUCKETS * BYTES_PER_BUCKET);
  least.forEach((value, bucket) => {
    const bits = Number.isFinite(value) ? value % EMPTY : EMPTY;
    signature.writeUInt16LE(bits, bucket * BYTES_PER_BUCKET);
  });
  return signature;
}

/** The estimated Jaccard similarity of two texts, 0–1, from their signatures. */
export function signatureSimilarity(a: Buffer, b: Buffer): number {
  let filled = 0;
  let equal = 0;
  for (let at = 0; at < BUCKETS * BYTES_PER_BUCKET; at += BYTES_PER_BUCKET) {
    const bits = a.readUInt16LE(at);
    const isEqual = bits === b.readUInt16LE(at);
    if (isEqual && bits === EMPTY) continue;
    filled++;
    if (isEqual) equal++;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** Depends on the order of the words; ends with the mixing of MurmurHash3 (Austin Appleby, public domain). */
function hashTriple(first: number, second: number, third: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ second;
  mixed = Math.imul(mixed, 0x9e3779b1) ^ third;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export interface PossibleDuplicate {
  id: number;
  /** Days since 1970-01-01. */
  day: number;
  text_signature: Buffer | null;
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
