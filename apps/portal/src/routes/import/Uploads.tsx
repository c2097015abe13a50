import { Button } from '@mantine/core';
import { messageOf } from '../../api/problems.ts';
import { dismissUpload, isUnderWay, type Upload, uploadAgain } from '../../data/uploads.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { bytesWords, countWords } from '../../words.ts';
import { outcomeWords } from './outcomeWords.ts';
import classes from './Uploads.module.css';

interface Properties {
  uploads: readonly Upload[];
  onOpen: (batch: number) => void;
}

/** The files that were imported since the page was opened, each with how far it is or what became of it. */
export function Uploads({ uploads, onOpen }: Properties) {
  if (uploads.length === 0) return <div />;
  return (
    <ul className={classes.uploads} aria-label="Imports of this page">
      {uploads.map((upload) => (
        <li key={upload.id} className={classes.upload}>
          <div className={classes.what}>
            <strong>{upload.file.name}</strong> <State upload={upload} />
          </div>
          {upload.batch !== null && (
            <Button size="compact-xs" variant="default" onClick={() => onOpen(upload.batch!.id)}>
              {upload.batch.failed_jobs > 0
                ? `See ${countWords(upload.batch.failed_jobs, 'row')} that failed`
                : 'Open'}
            </Button>
          )}
          {upload.state === 'failed' && (
            <Button size="compact-xs" onClick={() => uploadAgain(upload.id)}>
              Try again
            </Button>
          )}
          {!isUnderWay(upload) && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Dismiss ${upload.file.name}`}
              onClick={() => dismissUpload(upload.id)}
            >
              Dismiss
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ upload: { state, file, sentBytes, batch, error } }: { upload: Upload }) {
  if (state === 'failed') return <Complaint>{messageOf(error)}</Complaint>;
  if (state === 'waiting') return <span className={classes.facts}>waits for its turn</span>;
  if (batch !== null) return <span className={classes.facts}>{outcomeWords(batch)}</span>;
  const isSent = sentBytes >= file.size;
  return (
    <>
      <span className={classes.facts}>
        {isSent
          ? 'sent; the last rows are being stored'
          : `${bytesWords(sentBytes)} of ${bytesWords(file.size)} sent`}
      </span>
      <progress
        className={classes.bar}
        aria-label={`Import of ${file.name}`}
        max={file.size}
        {...(isSent ? {} : { value: sentBytes })}
      />
    </>
  );
}
