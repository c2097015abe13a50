import { Kbd, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../data/session.ts';
import { Icon } from '../parts/Icon.tsx';
import { Account } from './Account.tsx';
import { Brand } from './Brand.tsx';
import { ColorScheme } from './ColorScheme.tsx';
import { DESTINATIONS } from './destinations.ts';
import classes from './Navigation.module.css';
import { openSearch } from './search.ts';

const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Where one can go, and who one is. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const me = useMe();
  return (
    <div className={classes.navigation}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <UnstyledButton
        className={classes.search}
        onClick={() => {
          onGo?.();
          openSearch();
        }}
      >
        <Icon name="search" size={14} />
        <span>Go to…</span>
        <Kbd size="xs">{COMMAND} K</Kbd>
      </UnstyledButton>
      <nav aria-label="Pages">
        <ul className={classes.links}>
          {DESTINATIONS[me.role].map(({ to, label, icon }) => (
            <li key={to}>
              <Link to={to} className={classes.link} activeProps={{ 'data-active': true }} onClick={onGo}>
                <Icon name={icon} />
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.foot}>
        <ColorScheme />
        <Account me={me} />
      </div>
    </div>
  );
}
