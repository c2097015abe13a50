import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ScraperKey } from '../../data/scraping.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { boardName } from '../../posting/boards.ts';
import { agoWords, dayWords, leftWords } from '../../words.ts';
import classes from './KeyTable.module.css';

interface Acts {
  onRotate: (key: ScraperKey) => void;
  onRevoke: (key: ScraperKey) => void;
}

const ROW = 68;
const HEADS = ['Key', 'State', 'Boards', 'Requests', 'Per minute', 'Last used'];

export function KeyTable({ rows, total, ...acts }: { rows: PagedRows<ScraperKey>; total: number } & Acts) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="table"
      tabIndex={0}
      aria-label="Keys"
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid}>
          {HEADS.map((head) => (
            <span key={head} role="columnheader">
              {head}
            </span>
          ))}
          <span role="columnheader">
            <span className={classes.unseen}>Acts</span>
          </span>
        </div>
      </div>
      <Rows
        count={total}
        height={ROW}
        scroller={scroller}
        onShow={rows.show}
        row={(index) => {
          const key = rows.at(index);
          return key === undefined ? <span role="cell" /> : <Line scraperKey={key} {...acts} />;
        }}
      />
    </div>
  );
}

function Line({ scraperKey, onRotate, onRevoke }: { scraperKey: ScraperKey } & Acts) {
  const { name, last_four, created_at, platforms, total_requests, requests_per_minute, last_used_at } =
    scraperKey;
  const state = stateOf(scraperKey);
  return (
    <div className={`${classes.grid} ${classes.line}`} data-over={state.isOver || undefined}>
      <span role="cell" className={classes.cell}>
        <strong>{name}</strong>
        <span className={classes.more}>
          …{last_four} · made {dayWords(created_at)}
        </span>
        <span className={`${classes.more} ${classes.onPhone}`}>
          {state.words} · {last_used_at === null ? 'never used' : `used ${agoWords(last_used_at)}`}
        </span>
      </span>
      <span role="cell">{state.words}</span>
      <span role="cell" className={classes.cell}>
        {platforms === null ? 'all' : platforms.map(boardName).join(', ')}
      </span>
      <span role="cell">{total_requests.toLocaleString('en-US')}</span>
      <span role="cell">{requests_per_minute}</span>
      <span role="cell">{last_used_at === null ? 'never' : agoWords(last_used_at)}</span>
      <span role="cell" className={classes.acts}>
        {!state.isOver && (
          <>
            {scraperKey.expires_at === null && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Rotate ${name}`}
                onClick={() => onRotate(scraperKey)}
              >
                Rotate
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Revoke ${name}`}
              onClick={() => onRevoke(scraperKey)}
            >
              Revoke
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

function stateOf({ is_active, expires_at }: ScraperKey): { words: string; isOver: boolean } {
  if (!is_active) return { words: 'revoked', isOver: true };
  if (expires_at === null) return { words: 'good', isOver: false };
  const isOver = new Date(expires_at) <= new Date();
  return { words: isOver ? 'replaced' : `replaced, good for ${leftWords(expires_at)}`, isOver };
}
