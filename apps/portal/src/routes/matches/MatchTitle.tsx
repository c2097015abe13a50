import { ActionIcon } from '@mantine/core';
import type { Match } from '../../data/matches.ts';
import { Icon } from '../../parts/Icon.tsx';
import { boardName } from '../../posting/boards.ts';
import { BoardLink } from '../../posting/Sources.tsx';
import { ageWords } from '../../words.ts';
import classes from './MatchHead.module.css';

interface Properties {
  match: Pick<
    Match,
    'title' | 'company' | 'location' | 'is_remote' | 'posted_date' | 'platform' | 'job_url' | 'job_status'
  >;
  onBack: () => void;
}

/** Which posting it is, and on a phone the way back. */
export function MatchTitle({ match, onBack }: Properties) {
  const { title, company, location, is_remote, posted_date, platform, job_url, job_status } = match;
  const facts = [
    company,
    is_remote ? 'Remote' : location,
    posted_date === null ? null : ageWords(posted_date),
    job_status === 'ACTIVE' ? null : job_status.toLowerCase(),
  ].filter((fact) => fact !== null);
  return (
    <div className={classes.what}>
      <ActionIcon
        className={classes.back}
        variant="subtle"
        color="gray"
        aria-label="Back to the list"
        onClick={onBack}
      >
        <Icon name="back" />
      </ActionIcon>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.facts}>
          {facts.join(' · ')} ·{' '}
          {job_url === null ? boardName(platform) : <BoardLink platform={platform} url={job_url} />}
        </p>
      </div>
    </div>
  );
}
