import type { Redrive } from './runStates.ts';
import type { Workflow } from './workflow.ts';

/** What runs workflows, be it on the database itself or on Inngest. */
export interface WorkflowEngine {
  readonly workflows: readonly Workflow[];
  /** Begins to work on runs. */
  start(): Promise<void>;
  /** Takes nothing on any more, and lets the runs under way come to the end of their steps for a moment. */
  stop(): Promise<void>;
  /** Makes the tables of runs where there are none yet: also a process that runs nothing can show them. */
  prepare(): Promise<void>;
  /** Lets a dead run go on where it ended, its failures forgiven. */
  redrive(runId: string): Promise<Redrive>;
}
