import type { ExplainedMatch } from '../data/matches.ts';
import classes from './FactorBars.module.css';
import { FACTOR_NAMES } from './factors.ts';

type Factor = ExplainedMatch['explanation']['factors'][number];

/**
 * The score as a sum: on one bar of 100 points each factor has as much room as it weighs, filled as far as it is met;
 * below, the same as numbers.
 */
export function FactorBars({ factors, score }: { factors: readonly Factor[]; score: number }) {
  return (
    <table className={classes.factors}>
      <caption>
        <span className={classes.total} aria-hidden="true">
          {factors.map(({ factor, weight, score: met }) => (
            <span key={factor} className={classes.room} style={{ flexGrow: weight }}>
              <span className={classes.met} style={{ width: `${met}%` }} />
            </span>
          ))}
        </span>
        <span className={classes.hidden}>How the score of {score.toFixed(2)} adds up</span>
      </caption>
      <tbody>
        {factors.map(({ factor, weight, points, score: met }) => (
          <tr key={factor}>
            <th scope="row">{FACTOR_NAMES[factor as keyof typeof FACTOR_NAMES] ?? factor}</th>
            <td className={classes.bar} aria-hidden="true">
              <span className={classes.track} style={{ width: `${weight * 100 * BAR_SCALE}%` }}>
                <span className={classes.met} style={{ width: `${met}%` }} />
              </span>
            </td>
            <td className={classes.points}>{points.toFixed(2)}</td>
            <td className={classes.most}>of {Number((weight * 100).toFixed(1))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Score</th>
          <td aria-hidden="true" />
          <td className={classes.points}>{score.toFixed(2)}</td>
          <td className={classes.most}>of 100</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The heaviest factor of the defaults, skills at 40 %, fills the width. */
const BAR_SCALE = 2.5;
