import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { verifyAuditLog } from '../../data/auditLog.ts';
import type { Role } from '../../data/session.ts';
import { countWords } from '../../words.ts';
import classes from './AuditLog.module.css';

/** Whether anybody has tampered with the log: each entry holds a hash over the one before it. */
export function Verify({ role }: { role: Role }) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => verifyAuditLog(role) });
  return (
    <>
      <span role="status" className={classes.verdict} data-is={verdictOf(data?.is_intact, error)}>
        {error !== null && messageOf(error)}
        {data?.is_intact === true && `Intact: ${countWords(data.entries, 'entry', 'entries')} checked`}
        {data?.is_intact === false &&
          `Tampered with: entry ${data.first_broken_id} is the first that is not as it was written`}
      </span>
      <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
        Verify
      </Button>
    </>
  );
}

function verdictOf(isIntact: boolean | undefined, error: Error | null): 'good' | 'bad' | undefined {
  if (error !== null || isIntact === false) return 'bad';
  return isIntact ? 'good' : undefined;
}
