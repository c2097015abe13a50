/** RFC 9457, as the API answers every refusal. */
export interface Problem {
  code: string;
  detail: string;
  /** Fields at fault. */
  errors?: { field: string; message: string }[];
  [more: string]: unknown;
}

/** The API refused. The message is for people, `code` for programs. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail);
    this.status = status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** No answer: the server is not running, or the network is away. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause: unknown) {
    super('The server does not answer. Nothing is lost; try again in a moment.', { cause });
  }
}

/** For a person to read. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError || error instanceof Unreachable
    ? error.message
    : 'Something went wrong in this page. Reload it and try again.';
}

/** By field what is wrong with it. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const faults = error.problem.errors ?? [];
  return Object.fromEntries(faults.map(({ field, message }) => [field.split('.')[0]!, message]));
}
