import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Invited } from '../../data/people.ts';
import { addFirm } from '../../data/tenants.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';

interface Properties {
  onClose: () => void;
  onAdded: (administrator: Invited) => void;
}

/** A firm, and who lets its people in. */
export function NewFirm({ onClose, onAdded }: Properties) {
  const { mutate, error, isPending } = useMutation({ mutationFn: addFirm, onSuccess: onAdded });
  return (
    <FormDialog
      title="Add a firm"
      act="Add the firm"
      isSending={isPending}
      error={error}
      onSubmit={(field) =>
        mutate({
          name: field('name'),
          administrator: { full_name: field('full_name'), email: field('email') },
        })
      }
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
