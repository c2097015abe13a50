import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Role, useMe } from '../../data/session.ts';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { TAB, Tabs } from '../../parts/Tabs.tsx';

const ACCOUNT = { to: '/settings', label: 'My account' } as const;
const WEIGHTS = { to: '/settings/weights', label: 'Factor weights' } as const;
const WISHES = { to: '/settings/jobs', label: 'Job preferences' } as const;
const PEOPLE = { to: '/settings/people', label: 'People' } as const;
type Tab = typeof ACCOUNT | typeof WEIGHTS | typeof WISHES | typeof PEOPLE;

const TABS: Record<Role, readonly Tab[]> = {
  RECRUITER: [ACCOUNT, WEIGHTS, WISHES],
  TENANT_ADMIN: [ACCOUNT, PEOPLE, WEIGHTS, WISHES],
  PM_ADMIN: [ACCOUNT],
};

/** What all settings have in common: which there are for one's role. */
export function SettingsFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const tabs = TABS[useMe().role];
  return (
    <PageFrame
      title="Settings"
      actions={actions}
      filters={
        <Tabs label="Settings">
          {tabs.map(({ to, label }) => (
            <Link key={to} to={to} {...TAB}>
              {label}
            </Link>
          ))}
        </Tabs>
      }
    >
      {children}
    </PageFrame>
  );
}
