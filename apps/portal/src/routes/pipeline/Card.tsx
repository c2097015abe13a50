import { useState } from 'react';
import type { Application } from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import { MOVES } from '../../data/stages.ts';
import { ageWords } from '../../words.ts';
import classes from './Board.module.css';
import { MoveMenu } from './MoveMenu.tsx';
import type { Moves } from './useMoves.ts';

interface Properties {
  application: Application;
  isCurrent: boolean;
  moves: Moves;
  onOpen: (id: number) => void;
  onDrag: (application: Application | null) => void;
}

/** One application: Enter opens it, M says where it goes, and it can be dragged. */
export function Card({ application, isCurrent, moves, onOpen, onDrag }: Properties) {
  const [isMoving, setIsMoving] = useState(false);
  const { id, title, company, updated_at, match_score, application_status } = application;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is only the other way to what the menu does
    <div
      className={classes.card}
      data-current={isCurrent || undefined}
      draggable={MOVES[application_status].length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', `${nameOf(application)} – ${title}`);
        onDrag(application);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button
        type="button"
        className={classes.open}
        aria-current={isCurrent}
        aria-keyshortcuts="m"
        onClick={() => onOpen(id)}
        onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
          if (key === 'm' && !ctrlKey && !metaKey && !altKey) setIsMoving(true);
        }}
      >
        <span className={classes.name}>{nameOf(application)}</span>
        <span className={classes.job}>{title}</span>
        <span className={classes.facts}>{company ?? 'Company not named'}</span>
      </button>
      <MoveMenu application={application} moves={moves} isOpen={isMoving} onOpen={setIsMoving} />
      <span className={classes.age}>{ageWords(updated_at)}</span>
      <span className={classes.score}>{match_score === null ? '' : match_score.toFixed(0)}</span>
    </div>
  );
}
