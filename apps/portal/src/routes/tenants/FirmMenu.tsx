import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/problems.ts';
import type { Invited } from '../../data/people.ts';
import { type Firm, restoreFirm, suspendFirm } from '../../data/tenants.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { say } from '../../parts/toastState.ts';
import { ResetPassword } from './ResetPassword.tsx';

interface Properties {
  firm: Firm;
  onReset: (invited: Invited) => void;
}

/** What can be done about a firm. */
export function FirmMenu({ firm: { id, name, status }, onReset }: Properties) {
  const [asked, setAsked] = useState<'suspend' | 'reset' | null>(null);
  const close = () => setAsked(null);
  const restoring = useMutation({
    mutationFn: () => restoreFirm(id),
    onSuccess: () => say(`${name} can come in again.`),
    onError: (error) => say(messageOf(error)),
  });
  return (
    <>
      <Menu position="bottom-end" width={250} shadow="sm">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            loading={restoring.isPending}
            aria-label={`Change ${name}`}
          >
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('reset')}>Reset an administrator’s password</Menu.Item>
          {status === 'ACTIVE' ? (
            <Menu.Item onClick={() => setAsked('suspend')}>Suspend…</Menu.Item>
          ) : (
            <Menu.Item onClick={() => restoring.mutate()}>Restore</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'suspend' && (
        <Confirm
          title={`Suspend ${name}?`}
          act="Suspend"
          onConfirm={async () => {
            await suspendFirm(id);
            say(`${name} is suspended.`, { undo: () => restoring.mutate() });
          }}
          onClose={close}
        >
          Its people cannot come in, from the next click on. All that is theirs is kept; you can restore the
          firm at any time.
        </Confirm>
      )}
      {asked === 'reset' && (
        <ResetPassword
          firm={{ id, name }}
          onClose={close}
          onReset={(invited) => {
            close();
            onReset(invited);
          }}
        />
      )}
    </>
  );
}
