import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Icon } from './Icon.tsx';

interface Properties {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  width?: number;
  /** Has the picture of a search. */
  isSearch?: boolean;
}

const SETTLED_MS = 180;

/** A text that is searched for as it is typed. */
export function SearchField({ label, value = '', onChange, width = 220, isSearch = false }: Properties) {
  const [typed, setTyped] = useState(value);
  const settle = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), SETTLED_MS);
  // The address may change by itself: back, or a filter that is cleared.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      value={typed}
      leftSection={isSearch ? <Icon name="search" size={14} /> : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value);
      }}
    />
  );
}
