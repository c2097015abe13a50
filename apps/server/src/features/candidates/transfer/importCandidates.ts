import { setImmediate as nextTurn } from 'node:timers/promises';
import { readRows, UnreadableFileError } from '@blacklight/parsing/rows';
import type { Database } from '../../../database/database.ts';
import type { Db } from '../../../database/transactions.ts';
import { DomainError } from '../../../errors.ts';
import type { FieldError } from '../../../http/fieldErrors.ts';
import { UploadBrokenError, uploadBytes } from '../../imports/uploadBytes.ts';
import { fieldsOf, isEmailTaken, storeChange, storedFacts } from '../candidates.ts';
import type { CandidateFields } from '../fields.ts';
import { type Candidate, insertCandidates, lockCandidates } from '../queries.ts';
import { emailKey, type Person, type PlannedRow, planImport } from './planImport.ts';
import { type CandidateRow, isKnownColumn, readCandidate } from './readCandidate.ts';

export interface ImportedRow {
  row: number;
  outcome: PlannedRow<never>['outcome'];
  /** Null where the row failed, and for a new candidate of a dry run. */
  candidate_id: number | null;
  errors: FieldError[];
}

export interface CandidateImport {
  dry_run: boolean;
  total: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  /** Columns of the file that were not understood. */
  ignored_columns: string[];
  rows: ImportedRow[];
}

interface Existing {
  id: number;
  fields: CandidateFields;
  candidate: Candidate;
}

/** Of one file. */
const MOST_ROWS = 10_000;
const MOST_CHARACTERS = 30_000_000;
/** A sender that is silent for longer has gone. */
const SILENCE_MS = 120_000;
const NEVER = new AbortController().signal;
/** Rows that are read before other requests get their turn. */
const TURN = 100;
/** Candidates that are inserted by one statement. */
const BATCH_SIZE = 200;

/**
 * Takes a file of candidates in, all good rows in one transaction. `dryRun`: tells what it would do and changes
 * nothing.
 *
 * @throws DomainError `import_too_large`, `upload_interrupted`, `email_taken`, and the codes of UnreadableFileError
 */
export async function importCandidates(
  database: Database,
  tenantId: number,
  bytes: AsyncIterable<Uint8Array>,
  { dryRun, today }: { dryRun: boolean; today: string },
): Promise<CandidateImport> {
  const { rows, ignored } = await readFile(bytes, today);
  const run = () =>
    database.asTenant(tenantId, async (db) => {
      const planned = planImport(rows, await existingOf(db, rows));
      const ids = dryRun ? new Map() : await store(db, tenantId, planned);
      return planned.map(({ person, ...row }) => ({ ...row, candidate_id: idOf(person, ids) }));
    });
  // Who gets an e-mail address between the look and the insert is seen by the second look.
  const imported = await run()
    .catch((error) => (isEmailTaken(error) ? run() : Promise.reject(error)))
    .catch(refuse);
  const count = (outcome: ImportedRow['outcome']) => imported.filter((row) => row.outcome === outcome).length;
  return {
    dry_run: dryRun,
    total: imported.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    ignored_columns: ignored,
    rows: imported,
  };
}

function refuse(error: unknown): never {
  if (!isEmailTaken(error)) throw error;
  throw new DomainError(
    'conflict',
    'email_taken',
    'Others store the same e-mail addresses; import the file again.',
  );
}

async function readFile(bytes: AsyncIterable<Uint8Array>, today: string) {
  const rows: CandidateRow[] = [];
  const ignored = new Set<string>();
  let length = 0;
  try {
    for await (const read of readRows(uploadBytes(bytes, { silenceMs: SILENCE_MS, signal: NEVER }))) {
      length += read.length;
      if (rows.length === MOST_ROWS || length > MOST_CHARACTERS) {
        const limit = `${MOST_ROWS} rows and ${MOST_CHARACTERS / 1e6} million characters`;
        throw new DomainError('invalid', 'import_too_large', `A file may have ${limit}; part it.`);
      }
      if (rows.length % TURN === 0) await nextTurn();
      if ('problem' in read) {
        const { field, message } = read.problem;
        rows.push({ row: read.row, id: null, changes: {}, errors: [{ field: field ?? 'The row', message }] });
        continue;
      }
      for (const name of Object.keys(read.value)) if (!isKnownColumn(name)) ignored.add(name.slice(0, 100));
      rows.push(readCandidate(read.row, read.value, { today }));
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new DomainError('invalid', error.code, error.message);
    if (error instanceof UploadBrokenError) {
      throw new DomainError('invalid', 'upload_interrupted', `${error.message} Nothing was stored.`);
    }
    throw error;
  }
  return { rows, ignored: [...ignored].slice(0, 100) };
}

async function existingOf(db: Db, rows: readonly CandidateRow[]): Promise<Existing[]> {
  const good = rows.filter(({ errors }) => errors.length === 0);
  const candidates = await lockCandidates(db, {
    ids: good.flatMap(({ id }) => id ?? []),
    emails: good.flatMap(({ changes: { email } }) => (email == null ? [] : [emailKey(email)])),
  });
  return candidates.map((candidate) => ({ id: candidate.id, fields: fieldsOf(candidate), candidate }));
}

/** Gives the ids of the new ones. */
async function store(
  db: Db,
  tenantId: number,
  planned: readonly PlannedRow<Existing>[],
): Promise<Map<Person<Existing>, number>> {
  const people = [...new Set(planned.flatMap(({ person }) => person ?? []))];
  for (const { existing, fields } of people) {
    if (existing !== null) await storeChange(db, tenantId, existing.candidate, fields);
  }
  const added = people.filter(({ existing }) => existing === null);
  const ids = new Map<Person<Existing>, number>();
  for (let at = 0; at < added.length; at += BATCH_SIZE) {
    const batch = added.slice(at, at + BATCH_SIZE);
    const candidates = batch.map(({ fields }) => ({
      ...storedFacts(fields),
      status: 'pending_review' as const,
    }));
    const inserted = await insertCandidates(db, tenantId, candidates);
    batch.forEach((person, i) => void ids.set(person, inserted[i]!));
  }
  return ids;
}

function idOf(person: Person<Existing> | null, ids: ReadonlyMap<Person<Existing>, number>): number | null {
  return person === null ? null : (person.existing?.id ?? ids.get(person) ?? null);
}
