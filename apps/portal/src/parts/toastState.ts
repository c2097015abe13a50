import { sharedValue } from '../sharedValue.ts';

export interface Toast {
  id: number;
  text: string;
  undo: (() => void) | null;
}

/** Long enough to read and to reach Undo. */
const SHOWN_MS = 8000;

const toasts = sharedValue<readonly Toast[]>([]);
let lastId = 0;

/** Says what has been done, with a way back where there is one. The latest word replaces the one before. */
export function say(text: string, { undo = null }: { undo?: (() => void) | null } = {}): void {
  lastId += 1;
  const id = lastId;
  toasts.set([{ id, text, undo }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

export const useToasts = toasts.use;
