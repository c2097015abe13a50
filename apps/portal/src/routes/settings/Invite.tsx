import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldErrorsOf } from '../../api/problems.ts';
import { type Invited, invite, type TenantRole } from '../../data/people.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { ROLE_NAMES } from '../../shell/destinations.ts';

const ROLES = (['RECRUITER', 'TENANT_ADMIN'] as const).map((value) => ({
  value,
  label: ROLE_NAMES[value],
}));

interface Properties {
  isOpen: boolean;
  onClose: () => void;
  onInvited: (person: Invited) => void;
}

/** Lets somebody into the firm. */
export function Invite({ isOpen, onClose, onInvited }: Properties) {
  const [role, setRole] = useState<TenantRole>('RECRUITER');
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: invite,
    onSuccess: (person) => {
      reset();
      onInvited(person);
    },
  });
  const faults = fieldErrorsOf(error);
  return (
    <FormDialog
      title="Invite a colleague"
      act="Invite"
      isOpen={isOpen}
      isSending={isPending}
      error={error}
      onSubmit={(field) => mutate({ full_name: field('full_name'), email: field('email'), role })}
      onClose={onClose}
    >
      <TextInput
        name="full_name"
        label="Name"
        required
        withAsterisk={false}
        maxLength={200}
        error={faults.full_name}
        data-autofocus
      />
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        required
        withAsterisk={false}
        error={faults.email}
      />
      <Select
        label="Role"
        data={ROLES}
        value={role}
        onChange={(value) => setRole((value as TenantRole | null) ?? 'RECRUITER')}
        allowDeselect={false}
        description="Administrators also see to people, weights and preferences"
      />
    </FormDialog>
  );
}
