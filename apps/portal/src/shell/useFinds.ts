import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { candidateSearchQuery, nameOf } from '../data/candidates.ts';
import { useMe } from '../data/session.ts';
import { DESTINATION_GROUPS } from './destinations.ts';

/** Something to go to. */
export interface Find {
  id: string;
  group: string;
  label: string;
  aside: string | null;
  go: () => void;
}

const SETTLED_MS = 120;

/**
 * What the words may mean: pages, candidates by name, title, skill or e-mail, and a search of all postings.
 * `isSettled` once the candidates are those of these very words.
 */
export function useFinds(text: string): { finds: Find[]; isSettled: boolean } {
  const words = text.trim();
  const pages = usePagesCalled(words);
  const { candidates, isSettled } = useCandidatesCalled(words);
  return { finds: [...pages, ...candidates, ...usePostingsFor(words)], isSettled };
}

function usePagesCalled(words: string): Find[] {
  const navigate = useNavigate();
  const { role } = useMe();
  return DESTINATION_GROUPS[role]
    .flatMap(({ destinations }) => destinations)
    .filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
    .map(({ to, label }) => ({ id: to, group: 'Pages', label, aside: null, go: () => navigate({ to }) }));
}

function useCandidatesCalled(words: string): { candidates: Find[]; isSettled: boolean } {
  const navigate = useNavigate();
  const { role } = useMe();
  const [settled] = useDebouncedValue(words, SETTLED_MS);
  const hasCandidates = role !== 'PM_ADMIN';
  const { data, isFetching } = useQuery({
    ...candidateSearchQuery(settled),
    enabled: settled !== '' && hasCandidates,
  });
  if (words === '' || !hasCandidates) return { candidates: [], isSettled: true };
  const candidates = (data?.items ?? []).map((candidate) => ({
    id: `candidate-${candidate.id}`,
    group: 'Candidates',
    label: nameOf(candidate),
    aside: candidate.current_title,
    go: () => navigate({ to: '/candidates/$candidateId/matches', params: { candidateId: candidate.id } }),
  }));
  return { candidates, isSettled: settled === words && !isFetching };
}

function usePostingsFor(words: string): Find[] {
  const navigate = useNavigate();
  if (words === '') return [];
  const go = () => navigate({ to: '/jobs', search: { q: words } });
  return [{ id: 'postings', group: 'Jobs', label: `Search postings for “${words}”`, aside: null, go }];
}
