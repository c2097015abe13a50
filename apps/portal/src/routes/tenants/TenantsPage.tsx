import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Invited } from '../../data/people.ts';
import { type Firm, useFirms } from '../../data/tenants.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { Empty } from '../../parts/States.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { countWords, dayWords, timeWords } from '../../words.ts';
import { FirmMenu } from './FirmMenu.tsx';
import { NewFirm } from './NewFirm.tsx';
import classes from './Tenants.module.css';

/** The firms that use the platform. */
export default function TenantsPage() {
  const rows = useFirms();
  const [isAdding, adding] = useDisclosure();
  const [invited, setInvited] = useState<Invited | null>(null);
  const columns = useMemo(() => columnsOf(setInvited), []);
  return (
    <PageFrame
      title="Firms"
      aside={rows.total === undefined ? null : countWords(rows.total, 'firm')}
      actions={
        <Button size="xs" onClick={adding.open}>
          Add a firm
        </Button>
      }
    >
      <LoadedRows
        rows={rows}
        empty={
          <Empty title="No firm is here yet">Add one; its first administrator lets the others in.</Empty>
        }
      >
        {() => <Table label="Firms" layout={classes.table} columns={columns} rows={rows} height={48} />}
      </LoadedRows>
      {isAdding && (
        <NewFirm
          onClose={adding.close}
          onAdded={(administrator) => {
            adding.close();
            setInvited(administrator);
          }}
        />
      )}
      {invited !== null && (
        <Secret
          title={`The one-time password of ${invited.full_name}`}
          secret={invited.one_time_password}
          onClose={() => setInvited(null)}
        >
          Hand it over. With {invited.email} it lets {invited.full_name} in to choose a password, until{' '}
          {timeWords(invited.one_time_password_expires_at)}.
        </Secret>
      )}
    </PageFrame>
  );
}

const columnsOf = (onReset: (invited: Invited) => void): readonly Column<Firm>[] => [
  { head: 'Firm', cell: ({ name }) => <strong>{name}</strong> },
  {
    head: 'State',
    cell: ({ status }) => (
      <span className={classes.state} data-status={status}>
        {status === 'ACTIVE' ? 'Active' : 'Suspended'}
      </span>
    ),
  },
  {
    head: 'Since',
    cell: ({ created_at }) => <time dateTime={created_at}>{dayWords(created_at)}</time>,
  },
  { head: 'Actions', cell: (firm) => <FirmMenu firm={firm} onReset={onReset} /> },
];
