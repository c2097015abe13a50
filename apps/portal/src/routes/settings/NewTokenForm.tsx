import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createToken, type NewToken, type Scope } from '../../data/account.ts';
import { type Role, useMe } from '../../data/session.ts';
import { Checks } from '../../parts/Checks.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';

const SCOPE_NAMES: Record<Scope, string> = {
  'postings:read': 'Read postings',
  'postings:write': 'Import postings',
  'candidates:read': 'Read candidates',
  'candidates:write': 'Change candidates',
  'matches:read': 'Read matches and applications',
  'matches:write': 'Match, decide, apply',
  'admin:read': 'Read settings, people, audit log',
  'admin:write': 'Change settings',
};

/** What a role may at all: another scope would do nothing. */
const SCOPES_OF: Record<Role, readonly Scope[]> = {
  PM_ADMIN: ['postings:read', 'postings:write', 'admin:read', 'admin:write'],
  TENANT_ADMIN: [
    'postings:read',
    'candidates:read',
    'candidates:write',
    'matches:read',
    'matches:write',
    'admin:read',
    'admin:write',
  ],
  RECRUITER: [
    'postings:read',
    'candidates:read',
    'candidates:write',
    'matches:read',
    'matches:write',
    'admin:read',
  ],
};

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'none', label: 'Does not expire' },
];

interface Properties {
  isOpen: boolean;
  onClose: () => void;
  onMade: (token: NewToken) => void;
}

export function NewTokenForm({ isOpen, onClose, onMade }: Properties) {
  const { role } = useMe();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [life, setLife] = useState('90');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => createToken({ name, scopes, expires_in_days: life === 'none' ? null : Number(life) }),
    onSuccess: (token) => {
      setName('');
      setScopes([]);
      onMade(token);
    },
  });
  return (
    <FormDialog
      title="New token"
      act={scopes.length === 0 ? 'Choose what it may' : 'Make the token'}
      isOpen={isOpen}
      isSending={isPending}
      isDisabled={scopes.length === 0}
      error={error}
      onSubmit={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label="What it is for"
        placeholder="Nightly export"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        maxLength={100}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Checks
        label="It may"
        choices={SCOPES_OF[role].map((value) => ({ value, label: SCOPE_NAMES[value] }))}
        values={scopes}
        onChange={setScopes}
      />
      <Select
        label="How long"
        data={LIVES}
        value={life}
        onChange={(value) => setLife(value ?? '90')}
        allowDeselect={false}
      />
    </FormDialog>
  );
}
