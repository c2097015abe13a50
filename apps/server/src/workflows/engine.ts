import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Redrive } from './runStates.ts';
import type { Workflow } from './workflow.ts';

/** What runs workflows, be it on the database itself or on Inngest. */
export interface WorkflowEngine {
  readonly kind: 'pgboss' | 'inngest';
  readonly workflows: readonly Workflow[];
  /** Begins to work on runs; where Inngest has them, to send it events. */
  start(): Promise<void>;
  /** Takes nothing on any more, and lets the runs under way come to the end of their steps for a moment. */
  stop(): Promise<void>;
  /** Makes the tables of runs where there are none yet: also a process that runs nothing can show them. */
  prepare(): Promise<void>;
  /** Lets a dead run go on where it ended, its failures forgiven. */
  redrive(runId: string): Promise<Redrive>;
  /** Resolves when no event waits, and no run could begin or is under way in this process. */
  idle(): Promise<void>;
  /** Answers who calls for steps of runs; null where runs are looked for instead. */
  readonly answer: ((request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) | null;
}
