import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Activity, useActivity } from '../../data/activity.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import { countWords } from '../../words.ts';
import { ActivityEntry } from './ActivityEntry.tsx';
import { byDay, gathered } from './gather.ts';
import classes from './Timeline.module.css';

/** As many entries as are shown at first, and more each time. */
const STEP = 50;

/** The newest first, by day. */
export function Timeline({ candidateId }: { candidateId: number }) {
  const rows = useActivity(candidateId);
  const { total, error, refetch } = rows;
  return (
    <Loaded query={{ data: total, error, refetch }}>
      {(known) =>
        known === 0 ? (
          <Empty title="Nothing has been done yet">
            Edits, reviews, decisions about matches and steps of applications appear here, with who made them.
          </Empty>
        ) : (
          <Days rows={rows} total={known} />
        )
      }
    </Loaded>
  );
}

function Days({ rows, total }: { rows: PagedRows<Activity>; total: number }) {
  const [wanted, setWanted] = useState(STEP);
  const indexes = Array.from({ length: Math.min(wanted, total) }, (_, index) => index);
  const entries = indexes.map(rows.at).filter((entry) => entry !== undefined);
  const showMore = () => {
    setWanted(wanted + STEP);
    rows.show(0, Math.min(wanted + STEP, total) - 1);
  };
  return (
    <div className={classes.timeline} aria-busy={rows.isOutdated}>
      {byDay(gathered(entries)).map(({ day, label, entries }) => (
        <section key={day} className={classes.day} aria-label={label}>
          <h2>{label}</h2>
          <ol className={classes.entries}>
            {entries.map((entry) => (
              <ActivityEntry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {wanted < total && (
        <Button variant="default" size="xs" className={classes.more} onClick={showMore}>
          Show older ({countWords(total - wanted, 'more', 'more')})
        </Button>
      )}
    </div>
  );
}
