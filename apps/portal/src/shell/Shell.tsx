import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useDemand } from '../api/sessionState.ts';
import { Icon } from '../parts/Icon.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { Brand } from './Brand.tsx';
import { Navigation } from './Navigation.tsx';
import classes from './Shell.module.css';
import { SignInAgain } from './SignInAgain.tsx';
import { openSearch, useSearching } from './search.ts';

const Search = lazy(() => import('./Search.tsx'));
const PasswordDemand = lazy(() => import('../routes/signIn/PasswordDemand.tsx'));

/** What stands around every page. */
export function Shell() {
  const [isMenuOpen, menu] = useDisclosure();
  const demand = useDemand();
  const isSearching = useSearching();
  useHotkeys([['mod+K', openSearch]], []);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <header className={classes.top}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Open the navigation"
          onClick={menu.open}
        >
          <Icon name="menu" />
        </ActionIcon>
        <Brand />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Search" onClick={openSearch}>
          <Icon name="search" />
        </ActionIcon>
      </header>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        size={260}
        title="Navigation"
        closeButtonProps={{ 'aria-label': 'Close the navigation' }}
      >
        <Navigation onGo={menu.close} />
      </Drawer>
      <main id="page" tabIndex={-1} className={classes.page}>
        <Outlet />
      </main>
      <Suspense>
        {isSearching && <Search />}
        {demand === 'password' && <PasswordDemand />}
      </Suspense>
      {demand === 'sign-in' && <SignInAgain />}
      <Toasts />
    </div>
  );
}
