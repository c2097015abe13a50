import type { Platform } from '@blacklight/parsing';

/** A posting written whole, with the other boards that carry it. */
export interface Handwritten {
  on: Platform;
  title: string;
  company: string;
  location: string;
  salary?: string;
  text: string;
  requirements?: string;
  experience?: string;
  /** As comma text. */
  skills?: string;
  type: string;
  /** Only on boards that mark it; the words may also be in the text. */
  remote?: true;
  /** Days before today. */
  age: number;
  also?: AlsoOn[];
}

/** The same job on another board, or on the same one again: what differs, besides the board's own wrapping. */
export interface AlsoOn {
  on: Platform;
  title?: string;
  company?: string;
  location?: string;
  salary?: string;
  age: number;
  /** Words that were changed in the text: from, to. */
  edits?: [string, string][];
}
