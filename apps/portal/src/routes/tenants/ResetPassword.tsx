import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { fieldErrorsOf } from '../../api/problems.ts';
import type { Invited } from '../../data/people.ts';
import { type Firm, resetAdministratorPassword } from '../../data/tenants.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';

interface Properties {
  firm: Pick<Firm, 'id' | 'name'>;
  onClose: () => void;
  onReset: (invited: Invited) => void;
}

/** For a firm whose administrator cannot come in any more. Who that is, the firm says: its people are its own. */
export function ResetPassword({ firm: { id, name }, onClose, onReset }: Properties) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: (email: string) => resetAdministratorPassword(id, email),
    onSuccess: onReset,
  });
  return (
    <FormDialog
      title={`Reset an administrator’s password at ${name}`}
      act="Reset the password"
      isSending={isPending}
      error={error}
      onSubmit={(field) => mutate(field('email'))}
      onClose={onClose}
    >
      <p>The present password and all sessions end. You get a one-time password to hand over.</p>
      <TextInput
        name="email"
        type="email"
        label="E-mail of the administrator"
        required
        withAsterisk={false}
        error={fieldErrorsOf(error).email}
        data-autofocus
      />
    </FormDialog>
  );
}
