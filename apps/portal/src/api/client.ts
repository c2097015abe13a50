import { type components, createClient } from '@blacklight/client';
import { ApiError, type Problem, Unreachable } from './problems.ts';
import { needsPasswordChange, sessionRenewed } from './sessionState.ts';

export type Schemas = components['schemas'];

/** The API, typed from its own description. */
export const api = createClient({ baseUrl: location.origin });

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What the API answers. Where the session has ended meanwhile, waits until somebody has signed in again and asks once
 * more, so that nothing typed is lost.
 *
 * @throws ApiError for a refusal, Unreachable where there is no answer.
 */
export async function ask<T>(request: () => Promise<Answered<T>>): Promise<T> {
  for (;;) {
    try {
      return await askOnce(request);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'sign_in_required') throw error;
      await sessionRenewed();
    }
  }
}

/** The same for who signs in: a missing session is just another refusal. */
export async function askOnce<T>(request: () => Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await answered(request);
  if (response.ok) return data as T;
  const refusal = new ApiError(response.status, problemOf(error));
  if (refusal.code === 'password_change_required') needsPasswordChange();
  throw refusal;
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
