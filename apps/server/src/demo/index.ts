export * from './candidates/index.ts';
export * from './firm.ts';
export * from './postings.ts';
export type { DemoCandidate } from './types.ts';
