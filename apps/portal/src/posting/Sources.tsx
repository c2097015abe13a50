import type { PostingSource } from '../data/postings.ts';
import { Icon } from '../parts/Icon.tsx';
import { ageWords } from '../words.ts';
import { boardName } from './boards.ts';
import classes from './Sources.module.css';

/** The same job on other boards. */
export function Sources({ sources }: { sources: readonly PostingSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="other-sources">
      <h3 id="other-sources" className={classes.title}>
        Also on
      </h3>
      <ul className={classes.sources}>
        {sources.map(({ id, platform, job_url, salary_range, posted_date, status }) => (
          <li key={id}>
            {job_url === null ? boardName(platform) : <BoardLink platform={platform} url={job_url} />}
            <span>
              {[
                salary_range,
                posted_date === null ? null : ageWords(posted_date),
                status === 'ACTIVE' ? null : status.toLowerCase(),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a board in a tab of its own, which learns nothing of this one. */
export function BoardLink({ platform, url }: { platform: string; url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={classes.link}>
      {boardName(platform)} <Icon name="out" size={12} />
    </a>
  );
}
