import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { postingQuery } from '../../data/postings.ts';
import { useMe } from '../../data/session.ts';
import { Icon } from '../../parts/Icon.tsx';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { boardName } from '../../posting/boards.ts';
import { PostingFacts } from '../../posting/PostingFacts.tsx';
import { PostingText } from '../../posting/PostingText.tsx';
import { BoardLink, Sources } from '../../posting/Sources.tsx';
import { ageWords } from '../../words.ts';
import { Fits } from './Fits.tsx';
import classes from './JobDetail.module.css';
import { StatusActs } from './StatusActs.tsx';

export function JobDetail({ id, onClose }: { id: number; onClose: () => void }) {
  const { role } = useMe();
  const { data: posting, error, refetch } = useQuery(postingQuery(id));
  if (posting === undefined) return <NotLoaded error={error} refetch={refetch} />;
  const { title, company, location, is_remote, posted_date, platform, job_url, skills, status } = posting;
  const facts = [
    company,
    is_remote ? 'Remote' : location,
    posted_date === null ? null : ageWords(posted_date),
    status === 'ACTIVE' ? null : status.toLowerCase(),
  ].filter((fact) => fact !== null);
  return (
    <article className={classes.detail} aria-label={title} tabIndex={0}>
      <header className={classes.head}>
        <ActionIcon variant="subtle" color="gray" aria-label="Close the posting" onClick={onClose}>
          <Icon name="back" />
        </ActionIcon>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.facts}>
            {facts.join(' · ')} ·{' '}
            {job_url === null ? boardName(platform) : <BoardLink platform={platform} url={job_url} />}
          </p>
        </div>
      </header>
      {role === 'PM_ADMIN' && <StatusActs posting={posting} />}
      <PostingFacts posting={posting} />
      {skills.length > 0 && (
        <section aria-labelledby="asked-for">
          <h3 id="asked-for" className={classes.small}>
            Asks for
          </h3>
          <p>{skills.join(' · ')}</p>
        </section>
      )}
      {role !== 'PM_ADMIN' && <Fits posting={posting} />}
      <Sources sources={posting.other_sources} />
      <PostingText posting={posting} matched={skills} />
    </article>
  );
}
