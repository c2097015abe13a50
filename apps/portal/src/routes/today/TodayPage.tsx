import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Today, todayQuery } from '../../data/today.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { countWords, dayWords } from '../../words.ts';
import { Availability } from './Availability.tsx';
import { NewMatches } from './NewMatches.tsx';
import classes from './TodayPage.module.css';
import { useEntryKeys } from './useEntryKeys.ts';
import { WaitingApplications } from './WaitingApplications.tsx';
import { WithoutGoodMatches } from './WithoutGoodMatches.tsx';

/** What there is to do, each entry a way to where it is done. */
export default function TodayPage() {
  const query = useQuery(todayQuery);
  const today = query.data;
  return (
    <PageFrame
      title="Today"
      aside={today === undefined || today.bench === 0 ? null : `New since ${dayWords(today.since)}`}
    >
      <Loaded query={query}>
        {(read) =>
          read.bench + read.pending_review === 0 ? (
            <FirstSteps hasPostings={read.postings > 0} />
          ) : (
            <Content today={read} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function Content({ today }: { today: Today }) {
  const { entries, onKeyDown } = useEntryKeys();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move between links
    <div ref={entries} className={classes.page} onKeyDown={onKeyDown}>
      {today.pending_review > 0 && (
        <Link to="/candidates" search={{ status: 'pending_review' }} className={classes.notice} data-entry>
          {countWords(today.pending_review, 'candidate waits', 'candidates wait')} for your approval before
          being matched.
        </Link>
      )}
      {today.postings === 0 && (
        <p className={classes.notice}>
          There are no postings yet; the administrator of the platform imports them.
        </p>
      )}
      <div className={classes.columns}>
        <NewMatches matches={today.new_matches} />
        <div className={classes.column}>
          <WaitingApplications waiting={today.waiting_applications} />
          <WithoutGoodMatches without={today.without_good_matches} />
          <Availability soon={today.available_soon} outdated={today.availability_outdated} />
        </div>
      </div>
    </div>
  );
}

function FirstSteps({ hasPostings }: { hasPostings: boolean }) {
  return (
    <Empty title="Begin with the bench">
      <Link to="/candidates/new">Add the first consultant</Link> and approve the profile: the best jobs appear
      here.
      {!hasPostings && ' There are no postings yet; the administrator of the platform imports them.'}
    </Empty>
  );
}
