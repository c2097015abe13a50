import type { EventData, EventName, WorkflowEvent } from './events.ts';

/** What a run does, one named step after the other. A step that is over is never done again. */
export interface Step {
  /**
   * Does something once and gives what it gave, as JSON would carry it; after a crash the stored output is given
   * instead. What a crash interrupts is done anew, so its effect must be one transaction or repeatable.
   */
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Waits; after a crash only for what is left. */
  sleep(id: string, milliseconds: number): Promise<void>;
  /** Sends events once. */
  sendEvent(id: string, events: WorkflowEvent | readonly WorkflowEvent[]): Promise<void>;
}

export interface RunContext<N extends EventName> {
  /** What started the run; null for the tick of a cron. */
  event: WorkflowEvent<N> | null;
  step: Step;
  runId: string;
}

export type Trigger<N extends EventName> = { event: N } | { cron: string; timeZone?: string };

export interface Workflow<N extends EventName = EventName> {
  /** The function id of system.md. */
  id: string;
  triggers: readonly Trigger<N>[];
  /** How often what fails is tried again, after growing pauses, before the run is dead; anew after each step. */
  retries: number;
  /**
   * One run at a time over all processes, or one for each value of a field of the event's data. With `isCoalesced`
   * at most one more waits: further events change nothing, since the waiting run will see what they are about.
   */
  oneAtATime?: { key?: string & keyof EventData<N>; isCoalesced?: boolean };
  run: (context: RunContext<N>) => Promise<unknown>;
}

/** Runs of one workflow that a process works on together. */
export const PARALLEL_RUNS = 50;

/** A workflow, of system.md's form: its id, what starts it, how it is tried again, and what it does. */
export function defineWorkflow<N extends EventName>(
  { id, trigger, retries = 3, oneAtATime }: WorkflowSettings<N>,
  run: (context: RunContext<N>) => Promise<unknown>,
): Workflow {
  const workflow: Workflow<N> = {
    id,
    triggers: [trigger].flat(),
    retries,
    run,
    ...(oneAtATime && { oneAtATime }),
  };
  return workflow as unknown as Workflow;
}

type WorkflowSettings<N extends EventName> = Pick<Workflow<N>, 'id' | 'oneAtATime'> & {
  trigger: Trigger<N> | readonly Trigger<N>[];
  retries?: number;
};
