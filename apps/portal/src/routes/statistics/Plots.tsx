import type { ReactNode } from 'react';
import type { Statistics } from '../../data/statistics.ts';
import { boardName } from '../../posting/boards.ts';
import { APPLICATION_STATUSES, countWords } from '../../words.ts';
import { durationWords } from '../workflows/workflowWords.ts';
import { CountBars } from './CountBars.tsx';
import { DayBars } from './DayBars.tsx';
import { Legend } from './Legend.tsx';
import { Numbers } from './Numbers.tsx';
import classes from './Statistics.module.css';
import { daysBetween, type Series, seriesOf, sum } from './series.ts';

/** As many as can be told apart. */
const MOST_BOARDS = 6;
const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export function Plots({ statistics }: { statistics: Statistics }) {
  const { from, to, postings, imports, matches, applications } = statistics;
  const days = daysBetween(from, to);
  const boards = seriesOf(
    days,
    postings.map(({ day, platform, postings: value }) => ({ day, name: boardName(platform), value })),
    { most: MOST_BOARDS },
  );
  const times = seriesOf(
    days,
    imports.map(({ day, median_ms }) => ({ day, name: 'median', value: median_ms })),
    { most: 1 },
  );
  const listed = sum(postings.map(({ postings: count }) => count));
  const batches = sum(imports.map((one) => one.imports));
  return (
    <div className={classes.page}>
      <Plot title="Postings by day" about={`${countWords(listed, 'posting')} listed in these days`} isWide>
        <ByDay
          label="Postings by day"
          none="No posting is that young."
          days={days}
          series={boards}
          words={COUNT.format}
        />
      </Plot>
      <Plot
        title="Match grades"
        about={`${countWords(sum(matches.map((one) => one.matches)), 'match', 'matches')} of all firms, as they are now`}
      >
        <CountBars
          label="Match grades"
          counts={matches.map(({ grade, matches: count }) => ({ name: grade, count }))}
        />
      </Plot>
      <Plot
        title="Outcomes of applications"
        about={`${countWords(sum(applications.map((one) => one.applications)), 'application')} of all firms, by where they stand`}
      >
        <CountBars
          label="Outcomes of applications"
          counts={applications.map(({ status, applications: count }) => ({
            name: APPLICATION_STATUSES[status],
            count,
          }))}
        />
      </Plot>
      <Plot
        title="Processing times"
        about={`How long an import took, the median of each day; ${countWords(batches, 'import')}`}
        isWide
      >
        <ByDay
          label="Processing times"
          none="Nothing was imported."
          days={days}
          series={times}
          words={durationWords}
        />
      </Plot>
    </div>
  );
}

interface PlotProperties {
  title: string;
  about: string;
  isWide?: boolean;
  children: ReactNode;
}

function Plot({ title, about, isWide = false, children }: PlotProperties) {
  return (
    <section className={classes.section} data-wide={isWide || undefined}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.about}>{about}</p>
      {children}
    </section>
  );
}

interface ByDayProperties {
  label: string;
  none: string;
  days: readonly string[];
  series: readonly Series[];
  words: (value: number) => string;
}

function ByDay({ label, none, days, series, words }: ByDayProperties) {
  if (series.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <>
      {series.length > 1 && <Legend series={series} />}
      <DayBars days={days} series={series} words={words} />
      <Numbers label={label} days={days} series={series} words={words} />
    </>
  );
}
