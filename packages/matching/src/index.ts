export * from './embedding.ts';
export { CandidateIndex } from './engine/candidateIndex.ts';
export { JobIndex } from './engine/jobIndex.ts';
export type { JobQuery } from './engine/jobSearch.ts';
export * from './explain.ts';
export * from './facts.ts';
export * from './layered.ts';
export * from './reference.ts';
export * from './scores.ts';
