import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { candidateQuery } from '../../data/candidates.ts';
import { matchesQuery } from '../../data/matches.ts';
import { allRows } from '../../data/usePages.ts';
import { LoadedRows, NotLoaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import { CandidateFrame } from '../candidate/CandidateFrame.tsx';
import { MatchFilters } from './MatchFilters.tsx';
import { MatchPane } from './MatchPane.tsx';
import { type MatchSearch, matchSearch } from './search.ts';

const WhatIf = lazy(() => import('./WhatIf.tsx'));

const route = getRouteApi('/inside/candidates/$candidateId/matches');

/** The postings that suit a candidate, to be decided about. */
export default function MatchesPage() {
  const { candidateId } = route.useParams();
  const search = matchSearch(route.useSearch());
  const navigate = route.useNavigate();
  const candidate = useQuery(candidateQuery(candidateId));
  const matches = useQuery(matchesQuery(candidateId));
  const [isWondering, setWondering] = useState(false);
  const change = (changes: Partial<MatchSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });

  if (candidate.data === undefined) {
    return <NotLoaded error={candidate.error} refetch={candidate.refetch} />;
  }
  const list = matches.data ?? [];
  const hasMatches = list.length > 0;
  const rows = allRows({
    data: matches.data,
    error: matches.error ?? candidate.error,
    refetch: () => Promise.all([matches.refetch(), candidate.refetch()]),
  });
  return (
    <CandidateFrame
      candidate={candidate.data}
      isInDepth={hasMatches && search.match !== undefined}
      filters={
        hasMatches && (
          <MatchFilters
            matches={list}
            search={search}
            onChange={change}
            isWondering={isWondering}
            onWonder={() => setWondering(true)}
          />
        )
      }
    >
      <LoadedRows rows={rows} empty={<NoMatches isInReview={candidate.data.status === 'pending_review'} />}>
        {() =>
          isWondering ? (
            <Suspense>
              <WhatIf
                key={candidateId}
                candidateId={candidateId}
                matches={list}
                search={search}
                onLeave={() => setWondering(false)}
              />
            </Suspense>
          ) : (
            <MatchPane
              key={candidateId}
              candidateId={candidateId}
              matches={list}
              search={search}
              onChange={change}
            />
          )
        }
      </LoadedRows>
    </CandidateFrame>
  );
}

function NoMatches({ isInReview }: { isInReview: boolean }) {
  return isInReview ? (
    <Empty title="Not matched yet">Approving a candidate ranks all postings for it.</Empty>
  ) : (
    <Empty title="No posting fits well enough">
      More skills, places or terms in the profile open more postings. Then match again.
    </Empty>
  );
}
