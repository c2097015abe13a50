import type { Handwritten } from './types.ts';

export const HANDWRITTEN_DATA: Handwritten[] = [];
