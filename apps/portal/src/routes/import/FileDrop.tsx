import { Button, Select } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { upload } from '../../data/uploads.ts';
import { BOARDS, boardName } from '../../posting/boards.ts';
import classes from './FileDrop.module.css';

const PLATFORMS = BOARDS.map((value) => ({ value, label: boardName(value) }));
export const FILE_TYPES = '.json,.jsonl,.ndjson,.csv,.txt';

/** Takes files that are dropped on it, or lets choose them. */
export function FileDrop() {
  const input = useRef<HTMLInputElement>(null);
  const [platform, setPlatform] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    upload(event.dataTransfer.files, platform);
  };
  return (
    <section
      aria-label="New import"
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className={classes.words}>
        <strong>Drop files of postings here</strong>
        <span>JSON, NDJSON or CSV of any size. A posting that is known is brought up to date.</span>
      </p>
      <div className={classes.acts}>
        <Select
          size="xs"
          w={190}
          aria-label="Board of rows that name none"
          placeholder="Board of rows without one"
          data={PLATFORMS}
          value={platform}
          onChange={setPlatform}
          clearable
          clearButtonProps={{ 'aria-label': 'No board', tabIndex: 0 }}
        />
        <Button size="xs" onClick={() => input.current?.click()}>
          Choose files
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Files of postings"
        accept={FILE_TYPES}
        onChange={({ currentTarget }) => {
          upload(currentTarget.files ?? [], platform);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
