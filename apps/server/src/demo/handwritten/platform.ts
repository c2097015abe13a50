import type { Handwritten } from './types.ts';

export const HANDWRITTEN_PLATFORM: Handwritten[] = [];
