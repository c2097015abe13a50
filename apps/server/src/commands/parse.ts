import { type Evidence, type Problem, parsePosting, parseResume } from '@blacklight/parsing';
import { knownPlatform, rowsOf, textOf } from './readFiles.ts';
import { describeProblem, printable, styled, wrap } from './terminal.ts';
import { onlyWord, readArguments, UsageError } from './usage.ts';

export const PARSE_USAGE = `blacklight parse FILE [--kind posting|resume] [--platform NAME] [--json]

Shows what is understood of each posting or resume of a file, and the words it was read from. Needs no server.
Postings are rows of JSON, NDJSON or CSV. Resumes are one plain text, or rows with a column "resume" or "text".

  --kind KIND        posting or resume (default: resume for a plain text, posting for rows)
  --platform NAME    the platform of rows that name none (default: dice)
  --json             one JSON object a row, in the order of the file`;

interface Understood {
  /** The row of the file, from 1. */
  row: number;
  /** The row's own id; null when it has none. */
  id: string | null;
  facts: object | null;
  evidence: Evidence;
  problems: Problem[];
}

const KINDS = ['posting', 'resume'] as const;
type Kind = (typeof KINDS)[number];

/** `blacklight parse`; gives the exit code. */
export async function parse(args: string[], today: string): Promise<number> {
  const { values, positionals } = readArguments(args, {
    kind: { type: 'string' },
    platform: { type: 'string', default: 'dice' },
    json: { type: 'boolean', default: false },
  });
  const path = onlyWord(positionals, 'a file');
  const kind = KINDS.find((known) => known === values.kind);
  if (values.kind !== undefined && kind === undefined) {
    throw new UsageError(`--kind ${values.kind}: posting or resume is needed.`);
  }
  const platform = knownPlatform(values.platform);
  let isAnyUnderstood = false;
  for await (const understood of understand(path, kind, { platform, today })) {
    if (understood.facts !== null) isAnyUnderstood = true;
    if (values.json) console.log(JSON.stringify(asRecord(understood)));
    else printUnderstood(understood);
  }
  if (isAnyUnderstood) return 0;
  console.error(`${path}: the file has no row that could be understood.`);
  return 1;
}

function asRecord({ row, id, facts, evidence, problems }: Understood): object {
  return { row, id, ...(facts === null ? {} : { [kindOf(facts)]: facts }), evidence, problems };
}

function kindOf(facts: object): Kind {
  return 'employments' in facts ? 'resume' : 'posting';
}

interface ParseContext {
  platform: string;
  today: string;
}

/** Rows where the file has rows; else the whole file as the text of one resume. */
async function* understand(
  path: string,
  kind: Kind | undefined,
  context: ParseContext,
): AsyncGenerator<Understood> {
  if (isPlainText(path) && kind !== 'posting') {
    yield resumeOf(await textOf(path), { row: 1, id: null }, context);
    return;
  }
  for await (const read of rowsOf(path)) {
    if ('problem' in read) {
      yield { row: read.row, id: null, facts: null, evidence: {}, problems: [read.problem] };
      continue;
    }
    const resume = resumeText(read.value);
    const at = { row: read.row, id: ownId(read.value) };
    if (kind === 'resume' || (kind === undefined && resume !== null)) {
      yield resume === null ? withoutResume(at) : resumeOf(resume, at, context);
    } else {
      yield { ...at, ...postingOf(read.value, context) };
    }
  }
}

function isPlainText(path: string): boolean {
  return !/\.(?:csv|tsv|json|jsonl|ndjson)$/i.test(path);
}

/** The columns that name a row, by their letters ("Job ID", "job_id"). */
const ID_COLUMNS = ['externaljobid', 'jobid', 'id', 'row'];

function ownId(value: Record<string, unknown>): string | null {
  const cells = new Map(
    Object.entries(value).map(([name, cell]) => [name.toLowerCase().replace(/[^a-z]/g, ''), cell]),
  );
  const ids = ID_COLUMNS.map((name) => String(cells.get(name) ?? '').trim());
  return ids.find((id) => id !== '') ?? null;
}

function resumeText(value: Record<string, unknown>): string | null {
  const text = value.resume ?? value.Resume ?? value.text;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function withoutResume(at: { row: number; id: string | null }): Understood {
  const problem = {
    field: 'resume',
    code: 'resume_missing',
    message: 'The row has no text in a column "resume" or "text".',
  };
  return { ...at, facts: null, evidence: {}, problems: [problem] };
}

function resumeOf(text: string, at: { row: number; id: string | null }, { today }: ParseContext): Understood {
  const { resume, evidence } = parseResume(text, { today });
  return { ...at, facts: resume, evidence, problems: [] };
}

function postingOf(value: Record<string, unknown>, context: ParseContext): Omit<Understood, 'row' | 'id'> {
  const parsed = parsePosting(value, context);
  if (parsed.posting === null) return { facts: null, evidence: {}, problems: parsed.problems };
  return { facts: parsed.posting, evidence: parsed.evidence, problems: parsed.problems };
}

/** Long texts are shown by their beginning. */
const SHOWN_LENGTH = 300;
const LABEL_WIDTH = 26;

function printUnderstood({ row, id, facts, evidence, problems }: Understood): void {
  console.log(styled('bold', `Row ${row}${id === null ? '' : ` (${printable(id)})`}`));
  for (const [field, value] of Object.entries(facts ?? {})) {
    const shown = showValue(value);
    if (shown === '') continue;
    printFact(field, shown);
    for (const words of new Set(evidence[field] ?? [])) {
      if (words !== value) printWords(words);
    }
  }
  for (const problem of problems) console.log(`  ! ${describeProblem(problem)}`);
  console.log('');
}

function printFact(field: string, shown: string): void {
  const [first, ...rest] = wrap(shown, 90);
  console.log(`  ${field.padEnd(LABEL_WIDTH)}${first}`);
  for (const line of rest) console.log(`  ${' '.repeat(LABEL_WIDTH)}${line}`);
}

function printWords(words: string): void {
  const shown = wrap(shorten(printable(words)), 86);
  for (const [index, line] of shown.entries()) {
    const quoted = `${index === 0 ? '“' : ' '}${line}${index === shown.length - 1 ? '”' : ''}`;
    console.log(`  ${' '.repeat(LABEL_WIDTH)}${styled('dim', quoted)}`);
  }
}

function showValue(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(showItem).join(', ');
  return shorten(printable(String(value)));
}

function showItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return printable(String(item));
  return printable(
    Object.entries(item)
      .filter(([name, value]) => name !== 'text' && value !== null)
      .map(([name, value]) => (name === 'accepted' ? (value ? 'yes' : 'no') : String(value)))
      .join(' '),
  );
}

function shorten(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}
