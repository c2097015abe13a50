import type { Term, WorkAuthorization } from './facts.ts';

/** Work authorisations that a text accepts or rules out, each with the sentence that says it. */
export function findWorkAuthorizationTerms(_text: string): Term<WorkAuthorization>[] {
  return [];
}
