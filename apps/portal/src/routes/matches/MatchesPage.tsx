import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { candidateQuery } from '../../data/candidates.ts';
import { matchesQuery } from '../../data/matches.ts';
import { Empty, Failed, Waiting } from '../../parts/States.tsx';
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

  const error = candidate.error ?? matches.error;
  if (error !== null) {
    return (
      <Failed
        error={error}
        onRetry={() => {
          void candidate.refetch();
          void matches.refetch();
        }}
      />
    );
  }
  if (candidate.data === undefined) return <Waiting />;
  const hasMatches = matches.data !== undefined && matches.data.length > 0;
  return (
    <CandidateFrame
      candidate={candidate.data}
      isInDepth={hasMatches && search.match !== undefined}
      filters={
        hasMatches && (
          <MatchFilters
            matches={matches.data}
            search={search}
            onChange={change}
            isWondering={isWondering}
            onWonder={() => setWondering(true)}
          />
        )
      }
    >
      {matches.data === undefined ? (
        <Waiting />
      ) : hasMatches && isWondering ? (
        <Suspense>
          <WhatIf
            key={candidateId}
            candidateId={candidateId}
            matches={matches.data}
            search={search}
            onLeave={() => setWondering(false)}
          />
        </Suspense>
      ) : hasMatches ? (
        <MatchPane
          key={candidateId}
          candidateId={candidateId}
          matches={matches.data}
          search={search}
          onChange={change}
        />
      ) : (
        <NoMatches isInReview={candidate.data.status === 'pending_review'} />
      )}
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
