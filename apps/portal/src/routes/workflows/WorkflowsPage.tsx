import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { allRows } from '../../data/usePages.ts';
import { workflowsQuery } from '../../data/workflows.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { Table } from '../../parts/Table.tsx';
import { countWords } from '../../words.ts';
import classes from './Workflows.module.css';
import { WorkflowsFrame } from './WorkflowsFrame.tsx';
import { WORKFLOW_COLUMNS } from './workflowColumns.tsx';

const ROW = 60;

/** What is done without anybody asking for it, when next, and how it goes. */
export default function WorkflowsPage() {
  const workflows = useQuery(workflowsQuery);
  const rows = allRows(workflows);
  const navigate = useNavigate();
  const failed = workflows.data?.reduce((sum, { runs }) => sum + runs.failed, 0) ?? 0;
  return (
    <WorkflowsFrame aside={failed === 0 ? null : countWords(failed, 'failed run')}>
      <LoadedRows rows={rows} empty={null}>
        {() => (
          <Table
            label="Workflows"
            layout={classes.table}
            columns={WORKFLOW_COLUMNS}
            rows={rows}
            height={ROW}
            onOpen={({ id }) => void navigate({ to: '/workflows/runs', search: { workflow: id } })}
          />
        )}
      </LoadedRows>
    </WorkflowsFrame>
  );
}
