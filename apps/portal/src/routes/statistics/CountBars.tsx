import type { CSSProperties } from 'react';
import classes from './Statistics.module.css';
import { sum } from './series.ts';

interface Properties {
  label: string;
  counts: readonly { name: string; count: number }[];
}

const COUNT = new Intl.NumberFormat('en-US');
const SHARE = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A few counts that add up, each with its bar and its share. */
export function CountBars({ label, counts }: Properties) {
  const all = sum(counts.map(({ count }) => count)) || 1;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className={classes.counts} aria-label={label}>
      <tbody>
        {counts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={classes.bar}>
              {count > 0 && <span style={{ '--part': `${(count / most) * 100}%` } as CSSProperties} />}
            </td>
            <td className={classes.number}>{COUNT.format(count)}</td>
            <td className={classes.share}>{SHARE.format(count / all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
