import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import { type Invited, invite, type TenantRole } from '../../data/people.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';
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
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Invite a colleague"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          mutate({ full_name: String(form.get('full_name')), email: String(form.get('email')), role });
        }}
      >
        <Stack>
          {error !== null && <Complaint>{messageOf(error)}</Complaint>}
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
          <Button type="submit" loading={isPending}>
            Invite
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
