import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type AuditEntry, useAuditLog } from '../../data/auditLog.ts';
import { peopleQuery } from '../../data/people.ts';
import { useMe } from '../../data/session.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { Empty } from '../../parts/States.tsx';
import { Table } from '../../parts/Table.tsx';
import { countWords } from '../../words.ts';
import { AuditDetail } from './AuditDetail.tsx';
import classes from './AuditLog.module.css';
import { auditColumns } from './auditColumns.tsx';
import { actorWords, subjectChoices } from './auditWords.ts';
import { type AuditSearch, auditSearch } from './search.ts';
import { Verify } from './Verify.tsx';

const route = getRouteApi('/inside/audit-log');

/** Who changed what: in the firm, or on the platform. */
export default function AuditLogPage() {
  const { subject, subject_id, actor } = auditSearch(route.useSearch());
  const navigate = route.useNavigate();
  const { role } = useMe();
  const [shown, setShown] = useState<AuditEntry | null>(null);
  const rows = useAuditLog(role, { subject, subject_id, actor });
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: role === 'TENANT_ADMIN' });
  const nameOf = useMemo(() => {
    const names = new Map(people.map(({ id, full_name }) => [id, full_name]));
    return (who: string) => actorWords(who, names);
  }, [people]);
  const columns = useMemo(() => auditColumns(nameOf), [nameOf]);
  const isFiltered = subject !== undefined || subject_id !== undefined || actor !== undefined;
  const change = (changes: { [K in keyof AuditSearch]?: AuditSearch[K] | undefined }) => {
    setShown(null);
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  };
  return (
    <PageFrame
      title="Audit log"
      aside={rows.total === undefined ? null : countWords(rows.total, 'change')}
      actions={<Verify role={role} />}
      filters={
        <FilterBar
          onClear={
            isFiltered
              ? () => change({ subject: undefined, subject_id: undefined, actor: undefined })
              : undefined
          }
        >
          <Choice
            label="What was changed"
            width={180}
            value={subject}
            choices={subjectChoices(role)}
            onChange={(to) => change({ subject: to, subject_id: undefined })}
          />
          <SearchField
            label="Its number"
            width={110}
            value={subject_id === undefined ? undefined : String(subject_id)}
            onChange={(to) => change({ subject_id: Number(to) || undefined })}
          />
          <SearchField
            label={role === 'PM_ADMIN' ? 'Who: PM_ADMIN 1' : 'Who: USER 7'}
            width={160}
            value={actor}
            onChange={(to) => change({ actor: to })}
          />
        </FilterBar>
      }
    >
      <LoadedRows
        rows={rows}
        empty={
          <Empty title={isFiltered ? 'No such change' : 'Nothing has been changed yet'}>
            {isFiltered ? 'Choose other filters, or clear them.' : 'What people change is written down here.'}
          </Empty>
        }
      >
        {() => (
          <Table
            label="Changes"
            layout={classes.table}
            columns={columns}
            rows={rows}
            height={56}
            onOpen={setShown}
          />
        )}
      </LoadedRows>
      {shown !== null && (
        <AuditDetail entry={shown} nameOf={nameOf} onFilter={change} onClose={() => setShown(null)} />
      )}
    </PageFrame>
  );
}
