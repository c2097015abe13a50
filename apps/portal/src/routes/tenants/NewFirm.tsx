import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import type { Invited } from '../../data/people.ts';
import { addFirm } from '../../data/tenants.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

interface Properties {
  onClose: () => void;
  onAdded: (administrator: Invited) => void;
}

/** A firm, and who lets its people in. */
export function NewFirm({ onClose, onAdded }: Properties) {
  const { mutate, error, isPending } = useMutation({ mutationFn: addFirm, onSuccess: onAdded });
  return (
    <Modal opened onClose={onClose} title="Add a firm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const field = (name: string) => String(form.get(name));
          mutate({
            name: field('name'),
            administrator: { full_name: field('full_name'), email: field('email') },
          });
        }}
      >
        <Stack>
          {error !== null && <Complaint>{messageOf(error)}</Complaint>}
          <TextInput
            name="name"
            label="Name of the firm"
            required
            withAsterisk={false}
            maxLength={200}
            data-autofocus
          />
          <TextInput
            name="full_name"
            label="Name of its first administrator"
            required
            withAsterisk={false}
            maxLength={200}
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail of its first administrator"
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={isPending}>
            Add the firm
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
