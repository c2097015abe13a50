import type { Grade as GradeName } from '../data/matches.ts';
import classes from './Grade.module.css';

/** The better, the more light. */
export function Grade({ grade }: { grade: GradeName }) {
  return (
    <span className={classes.grade} data-grade={grade}>
      {grade}
    </span>
  );
}
