import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { candidateQuery } from '../../data/candidates.ts';
import { NotLoaded, NotRefreshed } from '../../parts/Loaded.tsx';
import { CandidateFrame } from './CandidateFrame.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const route = getRouteApi('/inside/candidates/$candidateId');

/** What is known of one candidate, to be edited. */
export default function CandidatePage() {
  const { candidateId } = route.useParams();
  const { data: candidate, error, refetch } = useQuery(candidateQuery(candidateId));
  if (candidate === undefined) return <NotLoaded error={error} refetch={refetch} />;
  return (
    <CandidateFrame candidate={candidate}>
      <NotRefreshed error={error} refetch={refetch} />
      <ProfileForm key={candidate.id} candidate={candidate} />
    </CandidateFrame>
  );
}
