import { Select } from '@mantine/core';

interface Properties<T extends string> {
  label: string;
  value: T | undefined;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
  width?: number;
}

/** One of a few, or any. */
export function Choice<T extends string>({ label, value, choices, onChange, width = 150 }: Properties<T>) {
  return (
    <Select
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      data={choices}
      onChange={(chosen) => onChange((chosen as T | null) ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}`, 'aria-hidden': false, tabIndex: 0, size: '24px' }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
