import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { redriveUpload, type ScrapeUpload } from '../../data/scraping.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import { say } from '../../parts/toastState.ts';
import { boardName } from '../../posting/boards.ts';
import { agoWords, countWords } from '../../words.ts';
import classes from './UploadTable.module.css';

const ROW = 84;
const COLUMNS: readonly Column<ScrapeUpload>[] = [
  {
    head: 'Upload',
    cell: ({ display_role, error_message, platform, jobs_count, completed_at }) => (
      <span className={classes.lines}>
        <strong>{display_role}</strong>
        <span className={classes.why} title={error_message ?? undefined}>
          {error_message}
        </span>
        <span className={classes.onPhone}>
          {boardName(platform)} · {countWords(jobs_count, 'posting')}
          {completed_at !== null && ` · ${agoWords(completed_at)}`}
        </span>
      </span>
    ),
  },
  { head: 'Board', cell: ({ platform }) => boardName(platform) },
  { head: 'Postings', cell: ({ jobs_count }) => jobs_count },
  { head: 'Uploaded', cell: ({ queued_at }) => agoWords(queued_at) },
  { head: 'Failed', cell: ({ completed_at }) => completed_at !== null && agoWords(completed_at) },
  { head: 'Run again', isActs: true, cell: (upload) => <RunAgain upload={upload} /> },
];

export function UploadTable({ rows }: { rows: PagedRows<ScrapeUpload> }) {
  return <Table label="Failed uploads" layout={classes.layout} columns={COLUMNS} rows={rows} height={ROW} />;
}

function RunAgain({ upload }: { upload: ScrapeUpload }) {
  const { mutate, isPending } = useMutation({
    mutationFn: () => redriveUpload(upload),
    onError: (refusal) => say(messageOf(refusal)),
  });
  if (!upload.can_be_redriven) return <span className={classes.gone}>no longer kept</span>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Run again: ${boardName(upload.platform)}, ${upload.display_role}`}
      loading={isPending}
      onClick={() => mutate()}
    >
      Run again
    </Button>
  );
}
