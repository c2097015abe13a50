import { Menu, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type Me, signOut } from '../data/session.ts';
import classes from './Account.module.css';
import { ROLE_NAMES } from './destinations.ts';

/** Who is signed in, and the way out. */
export function Account({ me }: { me: Me }) {
  const navigate = useNavigate();
  return (
    <Menu position="top-start" width={192} shadow="sm">
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <span className={classes.name}>{me.full_name}</span>
          <span className={classes.role}>{ROLE_NAMES[me.role]}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigate({ to: '/settings' })}>My account</Menu.Item>
        <Menu.Item onClick={signOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
