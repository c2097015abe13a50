import { useRef } from 'react';
import type { PostingSummary } from '../../data/postings.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { boardName } from '../../posting/boards.ts';
import { ageWords, payWords } from '../../words.ts';
import classes from './JobList.module.css';

interface Properties {
  rows: PagedRows<PostingSummary>;
  total: number;
  current: number | undefined;
  onOpen: (id: number) => void;
}

const ROW = 76;

export function JobList({ rows, total, current, onOpen }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="table"
      aria-label="Postings"
      aria-rowcount={total}
      aria-busy={rows.isOutdated}
    >
      <Rows
        count={total}
        height={ROW}
        scroller={scroller}
        onShow={rows.show}
        idOf={(index) => rows.at(index)?.id}
        row={(index) => {
          const posting = rows.at(index);
          return (
            <div role="cell" className={classes.cell}>
              {posting === undefined ? (
                <span className={classes.blank} />
              ) : (
                <Job posting={posting} isCurrent={posting.id === current} onOpen={onOpen} />
              )}
            </div>
          );
        }}
      />
    </div>
  );
}

interface JobProperties {
  posting: PostingSummary;
  isCurrent: boolean;
  onOpen: (id: number) => void;
}

function Job({ posting, isCurrent, onOpen }: JobProperties) {
  const { id, title, company, location, is_remote, platform, posted_date, skills } = posting;
  return (
    <button type="button" className={classes.job} aria-current={isCurrent} onClick={() => onOpen(id)}>
      <span className={classes.title}>{title}</span>
      <span className={classes.pay}>{payWords(posting)}</span>
      <span className={classes.facts}>
        {[company, is_remote ? 'Remote' : location].filter(Boolean).join(' · ')}
      </span>
      <span className={classes.age}>{posted_date === null ? '' : ageWords(posted_date)}</span>
      <span className={classes.facts}>{skills.join(' · ')}</span>
      <span className={classes.age}>{boardName(platform)}</span>
    </button>
  );
}
