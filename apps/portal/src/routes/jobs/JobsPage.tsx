import { getRouteApi } from '@tanstack/react-router';
import { usePostings } from '../../data/postings.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { countWords } from '../../words.ts';
import { JobDetail } from './JobDetail.tsx';
import { JobFilters } from './JobFilters.tsx';
import { JobList } from './JobList.tsx';
import classes from './JobsPage.module.css';
import { type JobSearch, jobSearch } from './search.ts';

const route = getRouteApi('/inside/jobs');

/** All postings of all boards. */
export default function JobsPage() {
  const search = jobSearch(route.useSearch());
  const navigate = route.useNavigate();
  const rows = usePostings(search);
  const change = (changes: Partial<JobSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <PageFrame
      title="Jobs"
      isInDepth={search.job !== undefined}
      aside={rows.total === undefined ? null : countWords(rows.total, 'posting')}
      filters={<JobFilters search={search} onChange={change} />}
    >
      <LoadedRows
        rows={rows}
        empty={<Empty title="No posting is found">Take a filter away, or search for fewer words.</Empty>}
      >
        {(total) => (
          <div className={classes.pane} data-open={search.job !== undefined}>
            <JobList rows={rows} total={total} current={search.job} onOpen={(job) => change({ job })} />
            {search.job === undefined ? (
              <Empty title="No posting is open">Choose one from the list.</Empty>
            ) : (
              <JobDetail id={search.job} onClose={() => change({ job: undefined })} />
            )}
          </div>
        )}
      </LoadedRows>
    </PageFrame>
  );
}
