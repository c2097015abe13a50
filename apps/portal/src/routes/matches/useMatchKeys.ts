import type { KeyboardEvent } from 'react';

interface Acts {
  next: () => void;
  previous: () => void;
  first: () => void;
  last: () => void;
  shortlist: () => void;
  reject: () => void;
  apply: () => void;
  undo: () => void;
  open: () => void;
}

const KEYS: Record<string, keyof Acts> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  s: 'shortlist',
  x: 'reject',
  a: 'apply',
  u: 'undo',
  o: 'open',
};

/**
 * Single keys act only while the pane has the focus, and never where something is typed (WCAG 2.1.4). `first` looks at a
 * key before they do, and says whether it has taken it.
 */
export function useMatchKeys(
  acts: Partial<Acts>,
  first: (key: string) => boolean = () => false,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, [role="dialog"], [role="menu"]')) return;
    if (first(event.key)) return event.preventDefault();
    const isInText = target.closest('[data-scrolls]') !== null && event.key.length > 1;
    const act = isInText ? undefined : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const run = act && acts[act];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
}
