import type { Config, ConfigError } from '../config.ts';
import type { DatabaseState } from './queries.ts';

/** What a check finds: one sentence, and for what is not right how to mend it. */
export type Finding =
  | { status: 'ok'; found: string }
  | { status: 'warn' | 'fail'; found: string; mend: string };

/** What is looked into. */
export interface Subject {
  nodeVersion: string;
  /** The error when the settings cannot be used: what depends on them is not checked then. */
  config: Config | ConfigError;
  /** Null while there is none to look into; the error when it cannot be opened. */
  database: DatabaseState | Error | null;
}

/** A subject whose settings can be used. */
export type Configured = Subject & { config: Config };

export interface Check<S = Subject> {
  name: string;
  /** Null when there is nothing of the kind to check. */
  run(subject: S): Finding | null | Promise<Finding | null>;
}

export const ok = (found: string): Finding => ({ status: 'ok', found });
export const warn = (found: string, mend: string): Finding => ({ status: 'warn', found, mend });
export const fail = (found: string, mend: string): Finding => ({ status: 'fail', found, mend });
