/**
 * - `invalid`: what was sent cannot be used as it is.
 * - `unauthenticated`: nobody knows who the caller is.
 * - `forbidden`: the caller may not do it.
 * - `not_found`: there is no such thing, or it is another tenant's, which looks the same.
 * - `outdated`: it has been changed since the caller read it.
 * - `conflict`: it cannot be done in the present state.
 * - `too_many`: the caller is to wait; `details.retry_after` says how many seconds.
 * - `unavailable`: it will work again later.
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'outdated'
  | 'too_many'
  | 'unavailable';

/** A refusal that the caller can act on. `code` is stable, the message is for people. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: ErrorKind;
  readonly code: string;
  /** More members of the answer, such as the id of a failed batch. */
  readonly details: Record<string, unknown>;

  constructor(kind: ErrorKind, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** What an edit is answered with that was meant for another state. */
export function outdated(what: string): DomainError {
  const message = `The ${what} has been changed since it was read; read it again.`;
  return new DomainError('outdated', 'precondition_failed', message);
}

/** What a foreign id and an unknown id are answered with alike. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `${what.replaceAll(' ', '_')}_not_found`, `There is no such ${what}.`);
}
