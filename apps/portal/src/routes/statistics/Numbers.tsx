import { dayWords } from '../../words.ts';
import classes from './Statistics.module.css';
import type { Series } from './series.ts';

interface Properties {
  label: string;
  days: readonly string[];
  series: readonly Series[];
  words: (value: number) => string;
}

/** What a plot shows, to be read: days on which there is something, the newest first. */
export function Numbers({ label, days, series, words }: Properties) {
  const told = days
    .map((day, place) => ({ day, values: series.map(({ values }) => values[place]!) }))
    .filter(({ values }) => values.some((value) => value > 0))
    .toReversed();
  return (
    <details className={classes.details}>
      <summary>The numbers</summary>
      <section className={classes.scroll} aria-label={label} tabIndex={0}>
        <table className={classes.numbers}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(({ day, values }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                {values.map((value, place) => (
                  <td key={series[place]!.name}>{words(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
