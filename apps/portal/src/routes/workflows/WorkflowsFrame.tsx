import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { TAB, Tabs } from '../../parts/Tabs.tsx';
import classes from './Workflows.module.css';

interface Properties {
  aside?: ReactNode;
  filters?: ReactNode;
  isInDepth?: boolean;
  children: ReactNode;
}

/** What the list of workflows and the list of their runs have in common. */
export function WorkflowsFrame({ aside, filters, isInDepth = false, children }: Properties) {
  return (
    <PageFrame
      title="Workflows"
      aside={aside}
      isInDepth={isInDepth}
      filters={
        <>
          <Tabs label="Workflows">
            <Link to="/workflows" {...TAB}>
              Overview
            </Link>
            <Link to="/workflows/runs" {...TAB}>
              Runs
            </Link>
          </Tabs>
          {filters !== undefined && <div className={classes.filters}>{filters}</div>}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
