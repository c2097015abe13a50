import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../../http/fieldErrors.ts';
import { type CandidateFields, faultsOf, newFields, withChanges } from '../fields.ts';
import type { CandidateRow } from './readCandidate.ts';

/** A candidate that rows of a file speak of. */
export interface Person<E> {
  /** As stored; null for a new one. */
  existing: E | null;
  fields: CandidateFields;
}

export interface PlannedRow<E> {
  row: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'failed';
  /** Null where the row failed. */
  person: Person<E> | null;
  errors: FieldError[];
}

interface Existing {
  id: number;
  fields: CandidateFields;
}

/**
 * What the rows of a file come to, one after the other, without storing anything. A row is of the candidate with its
 * e-mail address; else of the one with its id, if the name is the same, since other systems count their people, too;
 * else of a new candidate.
 */
export function planImport<E extends Existing>(
  rows: readonly CandidateRow[],
  existing: readonly E[],
): PlannedRow<E>[] {
  const people: Person<E>[] = existing.map((candidate) => ({
    existing: candidate,
    fields: candidate.fields,
  }));
  const byId = new Map(people.map((person) => [person.existing!.id, person]));
  const byEmail = new Map(
    people.flatMap((person) => emailsOf(person).map((email) => [email, person] as const)),
  );

  const plan = ({ row, id, changes, errors }: CandidateRow): PlannedRow<E> => {
    if (errors.length > 0) return { row, outcome: 'failed', person: null, errors };
    const sent = newFields(changes);
    const ofEmail = sent.email === null ? undefined : byEmail.get(emailKey(sent.email));
    const person = ofEmail ?? sameName(id === null ? undefined : byId.get(id), sent);
    const fields = person === undefined ? sent : withChanges(person.fields, changes);
    const faults = faultsOf(fields);
    if (faults.length > 0) return { row, outcome: 'failed', person: null, errors: faults };
    if (person === undefined) {
      const added: Person<E> = { existing: null, fields };
      for (const email of emailsOf(added)) byEmail.set(email, added);
      return { row, outcome: 'created', person: added, errors: [] };
    }
    const outcome = isDeepStrictEqual(person.fields, fields) ? 'unchanged' : 'updated';
    for (const email of emailsOf(person)) byEmail.delete(email);
    person.fields = fields;
    for (const email of emailsOf(person)) byEmail.set(email, person);
    return { row, outcome, person, errors: [] };
  };
  return rows.map(plan);
}

function sameName<E>(person: Person<E> | undefined, sent: CandidateFields): Person<E> | undefined {
  if (person === undefined) return undefined;
  const { first_name, last_name } = person.fields;
  return first_name === sent.first_name && last_name === sent.last_name ? person : undefined;
}

function emailsOf({ fields: { email } }: Person<unknown>): string[] {
  return email === null ? [] : [emailKey(email)];
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
