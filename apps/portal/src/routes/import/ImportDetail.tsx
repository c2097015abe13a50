import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { messageOf } from '../../api/problems.ts';
import { allFailures, type ImportBatch, importQuery } from '../../data/imports.ts';
import { upload } from '../../data/uploads.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { say } from '../../parts/toastState.ts';
import { boardName } from '../../posting/boards.ts';
import { IMPORT_STATUS_NAMES, timeWords } from '../../words.ts';
import { errorFile } from './errorFile.ts';
import { FailureList } from './FailureList.tsx';
import { FILE_TYPES } from './FileDrop.tsx';
import classes from './ImportDetail.module.css';
import { outcomeWords } from './outcomeWords.ts';

export function ImportDetail({ id, onClose }: { id: number; onClose: () => void }) {
  const { data: batch, error, refetch } = useQuery(importQuery(id));
  if (batch === undefined) return <NotLoaded error={error} refetch={refetch} />;
  const { file_name, platform, import_status, started_at, failures } = batch;
  const facts = [
    IMPORT_STATUS_NAMES[import_status],
    platform === null ? null : boardName(platform),
    timeWords(started_at),
  ];
  return (
    <section className={classes.detail} aria-labelledby="import-name">
      <header className={classes.head}>
        <ActionIcon variant="subtle" color="gray" aria-label="Close the import" onClick={onClose}>
          <Icon name="back" />
        </ActionIcon>
        <div className={classes.what}>
          <h2 id="import-name">{file_name ?? `Import ${id}, without a file`}</h2>
          <p className={classes.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
          <p className={classes.outcome}>{outcomeWords(batch)}</p>
        </div>
      </header>
      {batch.error !== null && <Complaint>{batch.error}</Complaint>}
      <Acts batch={batch} hasFailures={failures.total > 0} onStarted={onClose} />
      <FailureList id={id} status={import_status} />
    </section>
  );
}

interface ActsProperties {
  batch: ImportBatch;
  hasFailures: boolean;
  onStarted: () => void;
}

function Acts({ batch: { id, platform, import_status }, hasFailures, onStarted }: ActsProperties) {
  const input = useRef<HTMLInputElement>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => save(`import-${id}-errors.csv`, errorFile(await allFailures(id))),
    onError: (error) => say(messageOf(error)),
  });
  if (import_status === 'IN_PROGRESS') return null;
  return (
    <div className={classes.acts}>
      {hasFailures && (
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
          Download what failed
        </Button>
      )}
      <Button size="xs" variant={hasFailures ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {hasFailures ? 'Import the mended file' : 'Import a file again'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="The mended file"
        accept={FILE_TYPES}
        onChange={({ currentTarget }) => {
          upload(currentTarget.files ?? [], platform);
          onStarted();
        }}
      />
    </div>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
