import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The first entry has the focus, so that Enter opens it; j and k go to the next and the previous one. */
export function useEntryKeys(): {
  entries: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const entries = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  const all = () => [...(entries.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  useEffect(() => {
    if (!isPhone && document.activeElement === document.body) all()[0]?.focus({ preventScroll: true });
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
