import { ActionIcon, Button, Kbd } from '@mantine/core';
import type { Match } from '../../data/matches.ts';
import { Icon } from '../../parts/Icon.tsx';
import { boardName } from '../../posting/boards.ts';
import { BoardLink } from '../../posting/Sources.tsx';
import { ageWords } from '../../words.ts';
import type { MatchActs } from './MatchDetail.tsx';
import classes from './MatchHead.module.css';
import { RejectButton } from './RejectButton.tsx';

interface Properties {
  match: Match;
  acts: MatchActs;
  canUndo: boolean;
  isRejecting: boolean;
  onRejecting: (is: boolean) => void;
  onBack: () => void;
}

/** What it is, and what to do with it. Each action names its key. */
export function MatchHead({ match, acts, canUndo, isRejecting, onRejecting, onBack }: Properties) {
  const { title, company, location, is_remote, posted_date, platform, job_url, job_status, status } = match;
  const facts = [
    company,
    is_remote ? 'Remote' : location,
    posted_date === null ? null : ageWords(posted_date),
    job_status === 'ACTIVE' ? null : job_status.toLowerCase(),
  ].filter((fact) => fact !== null);
  return (
    <header className={classes.head}>
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
      <div className={classes.acts}>
        <Button
          size="xs"
          variant={status === 'SHORTLISTED' ? 'light' : 'default'}
          rightSection={<Key>S</Key>}
          onClick={acts.shortlist}
          aria-keyshortcuts="s"
        >
          {status === 'SHORTLISTED' ? 'Shortlisted' : 'Shortlist'}
        </Button>
        <RejectButton
          isRejected={status === 'REJECTED'}
          isOpen={isRejecting}
          onOpen={onRejecting}
          onReject={acts.reject}
        />
        <Button
          size="xs"
          variant={status === 'APPLIED' ? 'light' : 'filled'}
          rightSection={<Key>A</Key>}
          onClick={acts.apply}
          aria-keyshortcuts="a"
        >
          {status === 'APPLIED' ? 'Applied' : 'Apply'}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          disabled={!canUndo}
          rightSection={<Key>U</Key>}
          onClick={acts.undo}
          aria-keyshortcuts="u"
        >
          Undo
        </Button>
      </div>
    </header>
  );
}

function Key({ children }: { children: string }) {
  return (
    <Kbd size="xs" className={classes.key} aria-hidden="true">
      {children}
    </Kbd>
  );
}
