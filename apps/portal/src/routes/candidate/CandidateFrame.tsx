import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Candidate, nameOf } from '../../data/candidates.ts';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Status } from '../../parts/Status.tsx';
import { TAB, Tabs } from '../../parts/Tabs.tsx';
import { CandidateActions } from './CandidateActions.tsx';
import classes from './CandidateFrame.module.css';

const TABS = [
  { to: '/candidates/$candidateId/matches', label: 'Matches' },
  { to: '/candidates/$candidateId', label: 'Profile' },
  { to: '/candidates/$candidateId/activity', label: 'Activity' },
] as const;

interface Properties {
  candidate: Candidate;
  filters?: ReactNode;
  isInDepth?: boolean;
  children: ReactNode;
}

/** What all pages of one candidate have in common. */
export function CandidateFrame({ candidate, filters, isInDepth = false, children }: Properties) {
  const { id, current_title, location, work_authorization, target_hourly_rate } = candidate;
  const facts = [
    current_title,
    location,
    work_authorization,
    target_hourly_rate === null ? null : `$${target_hourly_rate}/hr`,
  ].filter((fact) => fact !== null);
  return (
    <PageFrame
      title={nameOf(candidate)}
      aside={
        <span className={classes.aside}>
          <Status status={candidate.status} />
          <span>{facts.join(' · ')}</span>
        </span>
      }
      isInDepth={isInDepth}
      actions={<CandidateActions candidate={candidate} />}
      filters={
        <>
          <Tabs label="Of this candidate">
            {TABS.map(({ to, label }) => (
              <Link key={to} to={to} params={{ candidateId: id }} {...TAB}>
                {label}
              </Link>
            ))}
          </Tabs>
          {filters}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
