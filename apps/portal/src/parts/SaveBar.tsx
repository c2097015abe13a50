import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useBlocker } from '@tanstack/react-router';
import { countWords } from '../words.ts';
import classes from './SaveBar.module.css';

interface Properties {
  /** How many changes are not saved; without any there is nothing to see. */
  changes: number;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stands over a form while something of it is not saved, and lets nobody leave without being asked. */
export function SaveBar({ changes, isSaving, onSave, onDiscard }: Properties) {
  const isDirty = changes > 0;
  useHotkeys([['mod+S', () => isDirty && onSave()]], []);
  useBlocker({
    shouldBlockFn: () => isDirty && !window.confirm('Leave without saving what you changed?'),
    enableBeforeUnload: () => isDirty,
  });
  if (!isDirty) return null;
  return (
    <section className={classes.bar} aria-label="Unsaved changes">
      <span>{countWords(changes, 'change')} not saved</span>
      <Button variant="subtle" color="gray" size="xs" onClick={onDiscard}>
        Discard
      </Button>
      <Button type="submit" size="xs" loading={isSaving}>
        Save
      </Button>
    </section>
  );
}
