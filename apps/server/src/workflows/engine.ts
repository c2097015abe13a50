/** What runs workflows, be it on the database itself or on Inngest. */
export interface WorkflowEngine {
  /** Begins to work on runs. */
  start(): Promise<void>;
  /** Takes nothing on any more, and lets the runs under way come to the end of their steps for a moment. */
  stop(): Promise<void>;
}
