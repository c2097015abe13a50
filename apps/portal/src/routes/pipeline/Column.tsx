import { useRef, useState } from 'react';
import { type Application, type ApplicationStatus, useApplications } from '../../data/applications.ts';
import { MOVES } from '../../data/stages.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { APPLICATION_STATUSES } from '../../words.ts';
import classes from './Board.module.css';
import { Card } from './Card.tsx';
import type { Moves } from './useMoves.ts';

interface Properties {
  status: ApplicationStatus;
  current: number | undefined;
  moves: Moves;
  dragged: Application | null;
  onDrag: (application: Application | null) => void;
  onOpen: (id: number) => void;
}

const CARD = 104;

/** All applications of one stage. */
export function Column({ status, current, moves, dragged, onDrag, onOpen }: Properties) {
  const rows = useApplications(status);
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const accepts = dragged !== null && MOVES[dragged.application_status].includes(status);
  const name = APPLICATION_STATUSES[status];
  return (
    <section
      aria-label={name}
      className={classes.column}
      data-accepts={accepts || undefined}
      data-over={(accepts && isOver) || undefined}
      onDragOver={(event) => {
        if (!accepts) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (accepts) moves.start(dragged, status);
        onDrag(null);
      }}
    >
      <h2 className={classes.stage}>
        {name} <span className={classes.count}>{rows.total}</span>
      </h2>
      <LoadedRows rows={rows} empty={null}>
        {(total) => (
          <div ref={scroller} className={classes.cards} role="table" aria-label={name} aria-rowcount={total}>
            <Rows
              count={total}
              height={CARD}
              scroller={scroller}
              onShow={rows.show}
              idOf={(index) => rows.at(index)?.id}
              row={(index) => {
                const application = rows.at(index);
                return (
                  <div role="cell" className={classes.cell}>
                    {application !== undefined && (
                      <Card
                        application={application}
                        isCurrent={application.id === current}
                        moves={moves}
                        onOpen={onOpen}
                        onDrag={onDrag}
                      />
                    )}
                  </div>
                );
              }}
            />
          </div>
        )}
      </LoadedRows>
    </section>
  );
}
