import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ScraperKey } from '../../data/scraping.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import { boardName } from '../../posting/boards.ts';
import { agoWords, dayWords, leftWords } from '../../words.ts';
import classes from './KeyTable.module.css';

interface Acts {
  onRotate: (key: ScraperKey) => void;
  onRevoke: (key: ScraperKey) => void;
}

const ROW = 68;

export function KeyTable({ rows, onRotate, onRevoke }: { rows: PagedRows<ScraperKey> } & Acts) {
  const columns = useMemo(() => columnsOf({ onRotate, onRevoke }), [onRotate, onRevoke]);
  return (
    <Table
      label="Keys"
      layout={classes.layout}
      columns={columns}
      rows={rows}
      height={ROW}
      isOver={(key) => stateOf(key).isOver}
    />
  );
}

const columnsOf = ({ onRotate, onRevoke }: Acts): readonly Column<ScraperKey>[] => [
  {
    head: 'Key',
    cell: (key) => (
      <span className={classes.lines}>
        <strong>{key.name}</strong>
        <span className={classes.more}>
          …{key.last_four} · made {dayWords(key.created_at)}
        </span>
        <span className={`${classes.more} ${classes.onPhone}`}>
          {stateOf(key).words} ·{' '}
          {key.last_used_at === null ? 'never used' : `used ${agoWords(key.last_used_at)}`}
        </span>
      </span>
    ),
  },
  { head: 'State', cell: (key) => stateOf(key).words },
  {
    head: 'Boards',
    cell: ({ platforms }) => (platforms === null ? 'all' : platforms.map(boardName).join(', ')),
  },
  { head: 'Requests', cell: ({ total_requests }) => total_requests.toLocaleString('en-US') },
  { head: 'Per minute', cell: ({ requests_per_minute }) => requests_per_minute },
  {
    head: 'Last used',
    cell: ({ last_used_at }) => (last_used_at === null ? 'never' : agoWords(last_used_at)),
  },
  {
    head: 'Acts',
    isActs: true,
    cell: (key) =>
      !stateOf(key).isOver && (
        <>
          {key.expires_at === null && <Act verb="Rotate" name={key.name} onClick={() => onRotate(key)} />}
          <Act verb="Revoke" name={key.name} onClick={() => onRevoke(key)} />
        </>
      ),
  },
];

function Act({ verb, name, onClick }: { verb: string; name: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`${verb} ${name}`} onClick={onClick}>
      {verb}
    </Button>
  );
}

function stateOf({ is_active, expires_at }: ScraperKey): { words: string; isOver: boolean } {
  if (!is_active) return { words: 'revoked', isOver: true };
  if (expires_at === null) return { words: 'good', isOver: false };
  const isOver = new Date(expires_at) <= new Date();
  return { words: isOver ? 'replaced' : `replaced, good for ${leftWords(expires_at)}`, isOver };
}
