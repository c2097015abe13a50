import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RunDetails, redrive, runQuery } from '../../data/workflows.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { say } from '../../parts/toastState.ts';
import { timeWords } from '../../words.ts';
import { RunStateMark } from './RunStateMark.tsx';
import { RunSteps } from './RunSteps.tsx';
import classes from './Workflows.module.css';
import { durationWords, nameWords } from './workflowWords.ts';

/** What a run was about, what it has done, and why it stopped. */
export function RunDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: run, error, refetch } = useQuery(runQuery(id));
  return (
    <aside className={classes.detail} aria-label="Run">
      <ActionIcon
        className={classes.close}
        variant="subtle"
        color="gray"
        aria-label="Close"
        onClick={onClose}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
      {run !== undefined ? <Run run={run} /> : <NotLoaded error={error} refetch={refetch} />}
    </aside>
  );
}

function Run({ run }: { run: RunDetails }) {
  const [isAsked, setAsked] = useState(false);
  const { id, workflow, event, state, error, queued_at, duration_ms, output } = run;
  return (
    <>
      <div className={classes.lines}>
        <h2 className={classes.title}>{nameWords(workflow)}</h2>
        <RunStateMark state={state} />
        <p className={classes.less}>
          Queued {timeWords(queued_at)}
          {duration_ms !== null && ` · over after ${durationWords(duration_ms)}`}
        </p>
      </div>
      {error !== null && <Complaint>{error}</Complaint>}
      {state === 'failed' && (
        <div>
          <Button size="xs" onClick={() => setAsked(true)}>
            Redrive
          </Button>
        </div>
      )}
      <RunSteps run={run} />
      <section>
        <h3 className={classes.small}>{event === null ? 'Started by its schedule' : 'Started by'}</h3>
        {event !== null && (
          <>
            <p>{event.name}</p>
            <Data of={event.data} />
          </>
        )}
      </section>
      {output !== null && (
        <section>
          <h3 className={classes.small}>Gave</h3>
          <Data of={output} />
        </section>
      )}
      {isAsked && (
        <Confirm
          title="Try this run again?"
          act="Redrive"
          onConfirm={async () => {
            await redrive(id);
            say(`${nameWords(workflow)} is queued again.`);
          }}
          onClose={() => setAsked(false)}
        >
          It goes on after the last step that is over, and has all its retries again.
        </Confirm>
      )}
    </>
  );
}

function Data({ of }: { of: unknown }) {
  return (
    <pre className={classes.data} tabIndex={0}>
      {JSON.stringify(of, null, 2)}
    </pre>
  );
}
