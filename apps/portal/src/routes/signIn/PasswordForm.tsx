import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import { changePassword } from '../../data/session.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

const LEAST_LENGTH = 12;

/** Takes the present password and, twice, the next. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const [isDifferent, setDifferent] = useState(false);
  const { mutate, error, isPending } = useMutation({ mutationFn: changePassword, onSuccess: onChanged });
  const faults = fieldErrorsOf(error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [current_password, new_password, repeated] = ['current', 'next', 'repeated'].map((name) =>
          String(form.get(name)),
        ) as [string, string, string];
        setDifferent(new_password !== repeated);
        if (new_password === repeated) mutate({ current_password, new_password });
      }}
    >
      <Stack>
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        <PasswordInput
          name="current"
          label="Present password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
        />
        <PasswordInput
          name="next"
          label="New password"
          description={`${LEAST_LENGTH} characters or more`}
          minLength={LEAST_LENGTH}
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={faults.new_password}
        />
        <PasswordInput
          name="repeated"
          label="New password, again"
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={isDifferent ? 'Is not the same as the one above' : null}
        />
        <Button type="submit" loading={isPending}>
          Change password
        </Button>
      </Stack>
    </form>
  );
}
