import type { CandidateStatus } from '../data/candidates.ts';
import { CANDIDATE_STATUSES } from '../words.ts';
import classes from './Status.module.css';

/** Where a candidate stands: filled by how far it has come. */
export function Status({ status }: { status: CandidateStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      {CANDIDATE_STATUSES[status]}
    </span>
  );
}
