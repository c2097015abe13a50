import { hash } from 'node:crypto';
import { type Evidence, type Posting, type Problem, parsePosting } from '@blacklight/parsing';
import type { RowRead } from '@blacklight/parsing/rows';
import { duplicateKey, textSignature } from '../postings/duplicates.ts';

/** A parsed row, ready to be stored. */
export interface PreparedPosting {
  row: number;
  key: string;
  content_hash: string;
  /** The posting as one JSON object with the names of the columns. */
  json: string;
}

/** What is wrong with a row: the whole row failed, or a field of a row that was kept is left out. */
export interface RowProblem extends Problem {
  row: number;
  severity: 'error' | 'warning';
  /** The row as it was read, cut to 4,000 characters; null where it could not be read. */
  raw: string | null;
}

export interface PreparedRows {
  /** In the order of their keys, each key once, so that two imports at a time never wait for each other. */
  postings: PreparedPosting[];
  problems: RowProblem[];
  total: number;
  failed: number;
  /** Rows that repeat an earlier one of the same rows, with the same or with other content. */
  repeated: { same: number; changed: number };
}

export interface ImportContext {
  platform: string | null;
  /** ISO date. */
  today: string;
}

export const RAW_LENGTH = 4000;

/** Parses rows of an upload; a row that fails is a problem and costs no other row. */
export function prepareRows(rows: readonly RowRead[], context: ImportContext): PreparedRows {
  const postings = new Map<string, PreparedPosting>();
  const problems: RowProblem[] = [];
  const repeated = { same: 0, changed: 0 };
  let failed = 0;
  for (const read of rows) {
    const parsed =
      'problem' in read ? { posting: null, problems: [read.problem] } : parsePosting(read.value, context);
    if (parsed.problems.length > 0) {
      const raw = 'problem' in read ? null : cutTo(JSON.stringify(read.value), RAW_LENGTH);
      const severity = parsed.posting === null ? 'error' : 'warning';
      problems.push(
        ...parsed.problems.map((problem) => ({ ...problem, row: read.row, severity, raw }) as const),
      );
    }
    if (parsed.posting === null) {
      failed++;
      continue;
    }
    const prepared = prepare(read.row, parsed.posting, parsed.evidence);
    const earlier = postings.get(prepared.key);
    if (earlier !== undefined) {
      repeated[earlier.content_hash === prepared.content_hash ? 'same' : 'changed']++;
    }
    postings.set(prepared.key, prepared);
  }
  return {
    postings: [...postings.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    problems,
    total: rows.length,
    failed,
    repeated,
  };
}

function prepare(row: number, posting: Posting, evidence: Evidence): PreparedPosting {
  const facts = JSON.stringify(posting);
  const content_hash = hash('sha256', facts).slice(0, 32);
  const text = [posting.description, posting.requirements].filter((part) => part !== null).join('\n');
  const signature = textSignature(text);
  const more = JSON.stringify({
    evidence,
    content_hash,
    duplicate_key: duplicateKey(posting),
    text_signature: signature === null ? null : `\\x${signature.toString('hex')}`,
  });
  return {
    row,
    key: `${posting.platform}\n${posting.external_job_id}`,
    content_hash,
    json: `${facts.slice(0, -1)},${more.slice(1)}`,
  };
}

/** Never half of a surrogate pair, which no database text can hold. */
export function cutTo(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}
