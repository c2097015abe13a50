import { useState } from 'react';
import type { Application } from '../../data/applications.ts';
import classes from './Board.module.css';
import { Column } from './Column.tsx';
import { STAGES } from './search.ts';
import type { Moves } from './useMoves.ts';

interface Properties {
  current: number | undefined;
  moves: Moves;
  onOpen: (id: number) => void;
}

/** A column for each stage. */
export function Board({ current, moves, onOpen }: Properties) {
  const [dragged, setDragged] = useState<Application | null>(null);
  return (
    <div className={classes.board}>
      {STAGES.map((status) => (
        <Column
          key={status}
          status={status}
          current={current}
          moves={moves}
          dragged={dragged}
          onDrag={setDragged}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
