import type { CSSProperties } from 'react';
import type { RunDetails } from '../../data/workflows.ts';
import { timeWords } from '../../words.ts';
import classes from './Workflows.module.css';
import { durationWords, nameWords } from './workflowWords.ts';

/** Steps that are over and tries that failed, as they came; a bar shows when, between the first and the last. */
export function RunSteps({ run }: { run: RunDetails }) {
  const marks = marksOf(run);
  if (marks.length === 0) return <p className={classes.less}>No step is over yet.</p>;
  const first = Math.min(...marks.map(({ from }) => from));
  const span = Math.max(...marks.map(({ to }) => to)) - first || 1;
  const percent = (ms: number) => `${((ms - first) / span) * 100}%`;
  return (
    <section>
      <h3 className={classes.small}>Steps</h3>
      <ol className={classes.steps}>
        {marks.map(({ key, name, words, from, to, isBad }) => (
          <li key={key} className={classes.step} data-bad={isBad || undefined}>
            <div className={classes.stepLine}>
              <span className={classes.stepName}>{name}</span>
              <span className={classes.less}>{words}</span>
            </div>
            <div className={classes.track} aria-hidden="true">
              <span style={{ '--from': percent(from), '--to': percent(to) } as CSSProperties} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Mark {
  key: string;
  name: string;
  words: string;
  from: number;
  to: number;
  isBad: boolean;
}

function marksOf({ steps, failures }: RunDetails): Mark[] {
  const over = steps.map(({ step, started_at, ended_at, wake_at }) => {
    const from = Date.parse(started_at);
    const to = Date.parse(wake_at ?? ended_at);
    const words = wake_at === null ? durationWords(to - from) : `asleep until ${timeWords(wake_at)}`;
    return { key: step, name: nameWords(step), words, from, to, isBad: false };
  });
  const failed = failures.map(({ kind, error, attempt, failed_at }, place) => {
    const at = Date.parse(failed_at);
    const name = kind === 'lost' ? 'The worker died' : error;
    const words = `try ${attempt + 1} · ${timeWords(failed_at)}`;
    return { key: `failure ${place}`, name, words, from: at, to: at, isBad: true };
  });
  return [...over, ...failed].sort((a, b) => a.from - b.from);
}
