import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { candidateQuery } from '../../data/candidates.ts';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { CandidateFrame } from '../candidate/CandidateFrame.tsx';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/inside/candidates/$candidateId/activity');

/** What people have done with one candidate. */
export default function ActivityPage() {
  const { candidateId } = route.useParams();
  const { data: candidate, error, refetch } = useQuery(candidateQuery(candidateId));
  if (candidate === undefined) return <NotLoaded error={error} refetch={refetch} />;
  return (
    <CandidateFrame candidate={candidate}>
      <Timeline key={candidate.id} candidateId={candidate.id} />
    </CandidateFrame>
  );
}
