import { useFailedUploads } from '../../data/scraping.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import classes from './FailedUploads.module.css';
import { Redriven } from './Redriven.tsx';
import { UploadTable } from './UploadTable.tsx';

/** What scrapers have uploaded and could not be processed, and what becomes of it when it is run again. */
export function FailedUploads() {
  const rows = useFailedUploads();
  return (
    <div className={classes.uploads}>
      <Redriven />
      <LoadedRows
        rows={rows}
        empty={
          <Empty title="No upload has failed">
            One that cannot be processed after several tries stays here for you.
          </Empty>
        }
      >
        {() => <UploadTable rows={rows} />}
      </LoadedRows>
    </div>
  );
}
