import { Kbd, UnstyledButton } from '@mantine/core';
import { useMe } from '../data/session.ts';
import { Icon } from '../parts/Icon.tsx';
import { Account } from './Account.tsx';
import { Brand } from './Brand.tsx';
import { ColorScheme } from './ColorScheme.tsx';
import { DESTINATION_GROUPS } from './destinations.ts';
import classes from './Navigation.module.css';
import { AlertsLink, PageLink } from './PageLink.tsx';
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
      <nav aria-label="Pages" className={classes.pages}>
        {DESTINATION_GROUPS[me.role].map(({ heading, destinations }) => (
          <div key={destinations[0].to}>
            {heading !== null && (
              <p className={classes.heading} aria-hidden="true">
                {heading}
              </p>
            )}
            <ul className={classes.links} aria-label={heading ?? undefined}>
              {destinations.map((destination) => (
                <li key={destination.to}>
                  {destination.to === '/alerts' ? (
                    <AlertsLink destination={destination} onGo={onGo} />
                  ) : (
                    <PageLink destination={destination} onGo={onGo} />
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={classes.foot}>
        <ColorScheme />
        <Account me={me} />
      </div>
    </div>
  );
}
