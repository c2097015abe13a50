export * from './embedding.ts';
export * from './explain.ts';
export * from './facts.ts';
export * from './layered.ts';
export * from './reference.ts';
export * from './scores.ts';
export * from './interim.ts';
