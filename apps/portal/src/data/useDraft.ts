import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../api/client.ts';
import { ApiError } from '../api/problems.ts';

interface Properties<T> {
  /** The newest state that is known. */
  current: Tagged<T>;
  /** Saves, if the state is still the one of the tag, and gives the new one. */
  send: (edit: { values: T; changes: Partial<T>; tag: string }) => Promise<Tagged<T>>;
  /** Reads the state again, so that `current` is what somebody else has made of it. */
  reread: () => Promise<unknown>;
  onSaved: () => void;
}

/** What somebody else has changed since the draft was begun. */
export interface Conflict<T> {
  field: keyof T & string;
  theirs: T[keyof T];
  /** Undefined where only the other person has changed the field. */
  mine: T[keyof T] | undefined;
}

/** What is typed over a state: nothing of it, and nothing of what others change meanwhile, is lost unseen. */
export function useDraft<T extends object>({ current, send, reread, onSaved }: Properties<T>) {
  const [changes, setChanges] = useState<Partial<T>>({});
  const [base, setBase] = useState(current);
  const changed = Object.keys(changes) as (keyof T & string)[];
  const isDirty = changed.length > 0;
  // Without changes of one's own the newest state is shown.
  if (!isDirty && base.tag !== current.tag) setBase(current);

  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (over: Tagged<T>) => send({ values: { ...over.value, ...changes }, changes, tag: over.tag }),
    onSuccess: (saved) => {
      setBase(saved);
      setChanges({});
      onSaved();
    },
    onError: async (refusal) => {
      if (isOutdated(refusal)) await reread();
    },
  });

  function set<F extends keyof T>(field: F, value: T[F]): void {
    const { [field]: _, ...others } = changes;
    setChanges((isSame(value, base.value[field]) ? others : { ...changes, [field]: value }) as Partial<T>);
  }

  return {
    values: { ...base.value, ...changes } as T,
    set,
    changed,
    isDirty,
    isSaving: isPending,
    error: isOutdated(error) ? null : error,
    /** Null while nobody else has changed anything. */
    conflicts: isOutdated(error) ? conflictsOf(base.value, current.value, changes) : null,
    save: () => mutate(base),
    /** Over what somebody else has changed. */
    saveAnyway: () => mutate(current),
    discard: () => {
      setChanges({});
      setBase(current);
      reset();
    },
  };
}

function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'precondition_failed';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);
}

/** The fields that differ between two states, beside one's own changes. */
function conflictsOf<T extends object>(base: T, current: T, changes: Partial<T>): Conflict<T>[] {
  const fields = Object.keys(current) as (keyof T & string)[];
  return fields
    .filter((field) => !isSame(base[field], current[field]))
    .map((field) => ({ field, theirs: current[field], mine: changes[field] }));
}
