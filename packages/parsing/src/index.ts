export type * from './facts.ts';
export type * from './skills.ts';
