/**
 * How a spelling is recognised in running text. In a list of skills every spelling counts.
 *
 * | mark | mention      | counts in running text                                                        |
 * |------|--------------|-------------------------------------------------------------------------------|
 * |      | `anywhere`   | always, in any case                                                           |
 * | `^`  | `as-written` | with the capitals of the table ("REST"), but a word at the start of a sentence |
 * |      |              | ("React quickly") only in the company of skills                               |
 * | `~`  | `in-context` | only in the company of skills or of cue words ("R, Python", "Go developer")    |
 * | `!`  | `never`      | not at all: too plain a word, or only a shorthand in lists ("Teams", "pg")     |
 */
export type Mention = 'anywhere' | 'as-written' | 'in-context' | 'never';

export interface Spelling {
  text: string;
  mention: Mention;
}

/** A group of equivalent spellings; the first is the canonical one. */
export interface Skill {
  name: string;
  spellings: readonly Spelling[];
}

const MENTION_OF_MARK: Readonly<Record<string, Mention>> = {
  '^': 'as-written',
  '~': 'in-context',
  '!': 'never',
};

/**
 * The skills of a table, one a line: `Kubernetes | k8s, kube!`. A vendor that people put before the name
 * or leave out stands in brackets: `[Microsoft/MS] Excel~` is "Excel", "Microsoft Excel" and "MS Excel", of
 * which only the bare word needs its context.
 */
export function readSkillTable(table: string): Skill[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readSkill);
}

function readSkill(line: string): Skill {
  const [name, synonyms] = line.split('|');
  const spellings = `${name}${synonyms ? `,${synonyms}` : ''}`.split(',').flatMap(readSpelling);
  return { name: spellings[0]!.text, spellings };
}

function readSpelling(entry: string): Spelling[] {
  const trimmed = entry.trim();
  const vendorsEnd = trimmed.startsWith('[') ? trimmed.indexOf(']') : -1;
  const bare = readMark(trimmed.slice(vendorsEnd + 1).trim());
  if (vendorsEnd === -1) return [bare];
  const vendors = trimmed.slice(1, vendorsEnd).split('/');
  return [
    bare,
    ...vendors.map((vendor): Spelling => ({ text: `${vendor} ${bare.text}`, mention: 'anywhere' })),
  ];
}

function readMark(entry: string): Spelling {
  const mention = MENTION_OF_MARK[entry.at(-1)!];
  return mention ? { text: entry.slice(0, -1), mention } : { text: entry, mention: 'anywhere' };
}
