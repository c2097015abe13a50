import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { allRows } from '../../data/usePages.ts';
import { workflowsQuery } from '../../data/workflows.ts';
import { Failed, Waiting } from '../../parts/States.tsx';
import { Table } from '../../parts/Table.tsx';
import { countWords } from '../../words.ts';
import classes from './Workflows.module.css';
import { WorkflowsFrame } from './WorkflowsFrame.tsx';
import { WORKFLOW_COLUMNS } from './workflowColumns.tsx';

const ROW = 60;

/** What is done without anybody asking for it, when next, and how it goes. */
export default function WorkflowsPage() {
  const { data: workflows, error, refetch } = useQuery(workflowsQuery);
  const navigate = useNavigate();
  const failed = workflows?.reduce((sum, { runs }) => sum + runs.failed, 0) ?? 0;
  return (
    <WorkflowsFrame aside={failed === 0 ? null : countWords(failed, 'failed run')}>
      {workflows === undefined && error !== null ? (
        <Failed error={error} onRetry={refetch} />
      ) : workflows === undefined ? (
        <Waiting />
      ) : (
        <Table
          label="Workflows"
          layout={classes.table}
          columns={WORKFLOW_COLUMNS}
          rows={allRows(workflows)}
          total={workflows.length}
          height={ROW}
          onOpen={({ id }) => void navigate({ to: '/workflows/runs', search: { workflow: id } })}
        />
      )}
    </WorkflowsFrame>
  );
}
