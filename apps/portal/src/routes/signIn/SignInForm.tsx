import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { type Me, signIn } from '../../data/session.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

interface Properties {
  /** Who is expected, where somebody is. */
  email?: string;
  onSignedIn: (me: Me) => void;
}

export function SignInForm({ email = '', onSignedIn }: Properties) {
  const { mutate, error, isPending } = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const isRepeated = email !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        mutate({ email: String(form.get('email')), password: String(form.get('password')) });
      }}
    >
      <Stack>
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          defaultValue={email}
          required
          withAsterisk={false}
          data-autofocus={isRepeated ? undefined : true}
          autoFocus={!isRepeated}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={isRepeated ? true : undefined}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
        />
        <Button type="submit" loading={isPending} fullWidth>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
