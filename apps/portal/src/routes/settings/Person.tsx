import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/problems.ts';
import {
  type Colleague,
  changeColleague,
  type Invited,
  removeColleague,
  resetPasswordOf,
} from '../../data/people.ts';
import { useMe } from '../../data/session.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { say } from '../../parts/toastState.ts';
import { ROLE_NAMES } from '../../shell/destinations.ts';
import { dayWords } from '../../words.ts';
import classes from './Settings.module.css';

interface Properties {
  person: Colleague;
  /** Who cannot be taken away: nobody could let anybody in any more. */
  isLastAdministrator: boolean;
  onReset: (invited: Invited) => void;
}

/** Somebody of the firm, and what can be done about the account. */
export function Person({ person, isLastAdministrator, onReset }: Properties) {
  const { id, full_name, email, role, is_active, created_at } = person;
  const [asked, setAsked] = useState<'reset' | 'remove' | null>(null);
  const isMe = useMe().id === id;
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => say(messageOf(error)),
  });
  const change = (done: string, to: Parameters<typeof changeColleague>[1]) =>
    mutate(async () => {
      await changeColleague(id, to);
      const before = Object.fromEntries(
        Object.keys(to).map((field) => [field, person[field as keyof Colleague]]),
      );
      say(done, { undo: () => mutate(() => changeColleague(id, before)) });
    });
  const other = role === 'RECRUITER' ? 'TENANT_ADMIN' : 'RECRUITER';
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p>
          <span className={classes.name}>{full_name}</span>
          {isMe && <span className={classes.facts}> · you</span>}
          {!is_active && <span className={classes.facts}> · switched off</span>}
        </p>
        <p className={classes.facts}>
          {email} · {ROLE_NAMES[role]} · since {dayWords(created_at)}
        </p>
      </div>
      <Menu position="bottom-end" width={220} shadow="sm">
        <Menu.Target>
          <Button size="xs" variant="default" loading={isPending} aria-label={`Change ${full_name}`}>
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={isLastAdministrator}
            onClick={() =>
              change(`${full_name} is now: ${ROLE_NAMES[other].toLowerCase()}.`, { role: other })
            }
          >
            {role === 'RECRUITER' ? 'Make an administrator' : 'Make a recruiter'}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('reset')}>Reset the password</Menu.Item>
          <Menu.Item
            disabled={isLastAdministrator}
            onClick={() =>
              change(`${full_name} is switched ${is_active ? 'off' : 'on'}.`, { is_active: !is_active })
            }
          >
            {is_active ? 'Switch off' : 'Switch on'}
          </Menu.Item>
          <Menu.Item disabled={isLastAdministrator} onClick={() => setAsked('remove')}>
            Remove…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'reset' && (
        <Confirm
          title={`Reset the password of ${full_name}?`}
          act="Reset"
          onConfirm={async () => onReset(await resetPasswordOf(id))}
          onClose={() => setAsked(null)}
        >
          The present password and all sessions of {full_name} end. You get a one-time password to hand over.
        </Confirm>
      )}
      {asked === 'remove' && (
        <Confirm
          title={`Remove ${full_name}?`}
          act="Remove"
          onConfirm={async () => {
            await removeColleague(id);
            say(`${full_name} is removed.`);
          }}
          onClose={() => setAsked(null)}
        >
          The account, its sessions and tokens go for good; what {full_name} did stays in the audit log. To
          keep the account, switch it off instead.
        </Confirm>
      )}
    </li>
  );
}
