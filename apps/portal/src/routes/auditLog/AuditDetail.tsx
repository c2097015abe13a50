import { Button, Modal } from '@mantine/core';
import type { AuditEntry } from '../../data/auditLog.ts';
import { Stack } from '../../parts/Stack.tsx';
import { timeWords } from '../../words.ts';
import classes from './AuditLog.module.css';
import { ACTIONS, changesOf, subjectWords } from './auditWords.ts';
import type { AuditSearch } from './search.ts';

interface Properties {
  entry: AuditEntry;
  nameOf: (actor: string) => string;
  onFilter: (filters: AuditSearch) => void;
  onClose: () => void;
}

/** One change, field by field, and the way to what belongs to it. */
export function AuditDetail({ entry, nameOf, onFilter, onClose }: Properties) {
  const { id, action, actor, subject, subject_id, ip_address, changed_at, data } = entry;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`${subjectWords(entry)}: ${ACTIONS[action].toLowerCase()}`}
    >
      <Stack>
        <p className={classes.less}>
          Entry {id} · {timeWords(changed_at)} · {nameOf(actor)}
          {ip_address !== null && ` · from ${ip_address}`}
        </p>
        {data === null ? (
          <p>The content has been erased with the candidate it was about. The entry itself stays.</p>
        ) : (
          <table className={classes.changes}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {changesOf(entry).map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{before ?? <Nothing />}</td>
                  <td>{after ?? <Nothing />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={classes.acts}>
          <Button size="xs" variant="default" onClick={() => onFilter({ subject, subject_id })}>
            All changes of {subjectWords(entry).toLowerCase()}
          </Button>
          {actor !== 'system' && (
            <Button size="xs" variant="default" onClick={() => onFilter({ actor })}>
              All changes by {nameOf(actor)}
            </Button>
          )}
        </div>
      </Stack>
    </Modal>
  );
}

const Nothing = () => <span className={classes.less}>–</span>;
