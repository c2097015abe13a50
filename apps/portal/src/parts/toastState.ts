import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  undo: (() => void) | null;
}

/** Long enough to read and to reach Undo. */
const SHOWN_MS = 8000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says what has been done, with a way back where there is one. The latest word replaces the one before. */
export function say(text: string, { undo = null }: { undo?: (() => void) | null } = {}): void {
  lastId += 1;
  const id = lastId;
  change([{ id, text, undo }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
