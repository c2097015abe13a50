import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import type { Invited } from '../../data/people.ts';
import { type Firm, resetAdministratorPassword } from '../../data/tenants.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

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
    <Modal
      opened
      onClose={onClose}
      title={`Reset an administrator’s password at ${name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(String(new FormData(event.currentTarget).get('email')));
        }}
      >
        <Stack>
          {error !== null && <Complaint>{messageOf(error)}</Complaint>}
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
          <Button type="submit" loading={isPending}>
            Reset the password
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
