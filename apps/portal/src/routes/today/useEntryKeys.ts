import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The first entry has the focus, so that Enter opens it; j and k go to the next and the previous one. Its ring is not
 * shown before a key is pressed: nobody has asked for it yet.
 */
export function useEntryKeys(): {
  entries: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const entries = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  const all = () => [...(entries.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  useEffect(() => {
    const [first] = all();
    if (isPhone || first === undefined || document.activeElement !== document.body) return;
    first.dataset.quiet = '';
    first.focus({ preventScroll: true });
    const show = () => delete first.dataset.quiet;
    first.addEventListener('blur', show, { once: true });
    window.addEventListener('keydown', show, { once: true, capture: true });
    return () => window.removeEventListener('keydown', show, { capture: true });
  }, [isPhone]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const list = all();
    const at = list.indexOf(document.activeElement as HTMLElement);
    list[Math.min(Math.max(at + step, 0), list.length - 1)]?.focus();
  };
  return { entries, onKeyDown };
}
