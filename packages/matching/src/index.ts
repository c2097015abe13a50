export * from './embedding.ts';
export * from './facts.ts';
export * from './scores.ts';
