import { type components, createClient } from '@blacklight/client';
import { ApiError, type Problem, Unreachable } from './problems.ts';
import { passwordChanged, sessionRenewed } from './sessionState.ts';

export type Schemas = components['schemas'];

/** The API, typed from its own description. */
export const api = createClient({ baseUrl: location.origin });

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

interface Fulfilled<T> {
  data: T;
  response: Response;
}

/**
 * What the API answers. Where the session has ended meanwhile, or a new password is due, waits until that has been seen
 * to and asks once more, so that nothing typed is lost.
 *
 * @throws ApiError for a refusal, Unreachable where there is no answer.
 */
export async function ask<T>(request: () => Promise<Answered<T>>): Promise<T> {
  return (await asked(request)).data;
}

/** A state that can be edited, and the tag by which an edit says that it was made from it. */
export interface Tagged<T> {
  value: T;
  tag: string;
}

/** The same, with the tag of what is answered. */
export async function askTagged<T>(request: () => Promise<Answered<T>>): Promise<Tagged<T>> {
  const { data, response } = await asked(request);
  return { value: data, tag: response.headers.get('etag') ?? '*' };
}

async function asked<T>(request: () => Promise<Answered<T>>): Promise<Fulfilled<T>> {
  for (;;) {
    try {
      return await fulfilled(request);
    } catch (error) {
      const demand = error instanceof ApiError ? DEMANDS[error.code] : undefined;
      if (demand === undefined) throw error;
      await demand();
    }
  }
}

/** What the API wants done before it does anything else, by its codes. */
const DEMANDS: Record<string, () => Promise<void>> = {
  sign_in_required: sessionRenewed,
  password_change_required: passwordChanged,
};

/** The same for who signs in: a missing session is just another refusal. */
export async function askOnce<T>(request: () => Promise<Answered<T>>): Promise<T> {
  return (await fulfilled(request)).data;
}

async function fulfilled<T>(request: () => Promise<Answered<T>>): Promise<Fulfilled<T>> {
  const { data, error, response } = await answered(request);
  if (response.ok) return { data: data as T, response };
  throw new ApiError(response.status, problemOf(error));
}

async function answered<T>(request: () => Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await request();
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

function problemOf(error: unknown): Problem {
  const isProblem = typeof error === 'object' && error !== null && 'code' in error;
  return isProblem
    ? (error as Problem)
    : { code: 'unknown', detail: 'The server answered something unexpected.' };
}
