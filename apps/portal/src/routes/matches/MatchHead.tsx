import { Button, Kbd } from '@mantine/core';
import type { Match } from '../../data/matches.ts';
import type { MatchActs } from './MatchDetail.tsx';
import classes from './MatchHead.module.css';
import { MatchTitle } from './MatchTitle.tsx';
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
  const { status } = match;
  return (
    <header className={classes.head}>
      <MatchTitle match={match} onBack={onBack} />
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
