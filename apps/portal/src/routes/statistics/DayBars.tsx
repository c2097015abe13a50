import { dayWords } from '../../words.ts';
import classes from './Statistics.module.css';
import { roundUp, type Series, sum } from './series.ts';

interface Properties {
  days: readonly string[];
  series: readonly Series[];
  words: (value: number) => string;
}

const WIDTH = 600;
const HEIGHT = 160;

/** A bar for each day, of as many parts as there are series. The numbers are in the table beside it. */
export function DayBars({ days, series, words }: Properties) {
  const top = roundUp(
    Math.max(0, ...days.map((_, place) => sum(series.map(({ values }) => values[place]!)))),
  );
  const step = WIDTH / days.length;
  const width = Math.max(1, step - Math.min(4, step * 0.25));
  return (
    <div className={classes.plot} aria-hidden="true">
      <div className={classes.scale}>
        <span>{words(top)}</span>
        {top % 2 === 0 && <span>{words(top / 2)}</span>}
        <span>{words(0)}</span>
      </div>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="presentation"
      >
        {[0, 0.5, 1].map((part) => (
          <line key={part} x1={0} x2={WIDTH} y1={HEIGHT * part} y2={HEIGHT * part} />
        ))}
        {days.map((day, place) => {
          let below = 0;
          return series.map(({ name, values }, tone) => {
            const height = (values[place]! / top) * HEIGHT;
            below += height;
            return (
              height > 0 && (
                <rect
                  key={`${day} ${name}`}
                  data-tone={tone}
                  x={place * step + (step - width) / 2}
                  y={HEIGHT - below}
                  width={width}
                  height={height}
                >
                  <title>{`${dayWords(day)}, ${name}: ${words(values[place]!)}`}</title>
                </rect>
              )
            );
          });
        })}
      </svg>
      <div className={classes.days}>
        <span>{dayWords(days[0]!)}</span>
        <span>{dayWords(days.at(-1)!)}</span>
      </div>
    </div>
  );
}
