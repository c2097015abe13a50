import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Candidate, useCandidates } from '../../data/candidates.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { countWords } from '../../words.ts';
import { BulkBar } from './BulkBar.tsx';
import { CandidateFilters } from './CandidateFilters.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { type CandidateSearch, candidateSearch } from './search.ts';

const route = getRouteApi('/inside/candidates');

/** The bench. */
export default function CandidatesPage() {
  const search = candidateSearch(route.useSearch());
  const navigate = route.useNavigate();
  const rows = useCandidates(search);
  const [selected, setSelected] = useState<ReadonlyMap<number, Candidate>>(new Map());
  const change = (changes: { [K in keyof CandidateSearch]?: CandidateSearch[K] | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const { sort: _, ...filters } = search;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <PageFrame
      title="Candidates"
      aside={
        rows.total === undefined
          ? null
          : countWords(rows.total, isFiltered ? 'found' : 'person', isFiltered ? 'found' : 'people')
      }
      actions={
        <>
          <Button component="a" href="/api/candidates/export" download variant="default" size="xs">
            Export
          </Button>
          <Button component={Link} to="/candidates/new" size="xs">
            Add
          </Button>
        </>
      }
      filters={<CandidateFilters search={search} onChange={change} />}
    >
      <LoadedRows
        rows={rows}
        empty={
          <Empty title={isFiltered ? 'Nobody is found' : 'Nobody is on the bench yet'}>
            {isFiltered ? 'Take a filter away, or search for fewer words.' : 'Add the first candidate.'}
          </Empty>
        }
      >
        {(total) => (
          <CandidateTable
            rows={rows}
            total={total}
            sort={search.sort ?? '-created_at'}
            onSort={(sort) => change({ sort })}
            selected={selected}
            onSelect={setSelected}
          />
        )}
      </LoadedRows>
      <BulkBar selected={selected} onSelect={setSelected} search={search} total={rows.total ?? 0} />
    </PageFrame>
  );
}
