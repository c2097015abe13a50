import { Checkbox } from '@mantine/core';
import classes from './Checks.module.css';

interface Properties<T extends string> {
  label: string;
  choices: readonly { value: T; label: string }[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  isDisabled?: boolean;
}

/** Any number of a few. */
export function Checks<T extends string>({
  label,
  choices,
  values,
  onChange,
  isDisabled = false,
}: Properties<T>) {
  return (
    <fieldset disabled={isDisabled} className={classes.checks}>
      <legend>{label}</legend>
      {choices.map(({ value, label: name }) => (
        <Checkbox
          key={value}
          size="xs"
          label={name}
          checked={values.includes(value)}
          onChange={({ currentTarget }) => {
            const others = values.filter((one) => one !== value);
            onChange(currentTarget.checked ? [...others, value] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
