import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { candidateSearchQuery, nameOf } from '../data/candidates.ts';
import { useMe } from '../data/session.ts';
import { DESTINATIONS } from './destinations.ts';
import { searchStore } from './search.ts';

/** Goes to any page, and finds candidates by name, title, skill or e-mail. */
export default function Search() {
  const [text, setText] = useState('');
  const pages = usePagesCalled(text);
  const candidates = useCandidatesCalled(text);
  const jobs = useJobsFor(text);
  const groups: SpotlightActionGroupData[] = [
    { group: 'Pages', actions: pages },
    { group: 'Candidates', actions: candidates },
    { group: 'Postings', actions: jobs },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      store={searchStore}
      shortcut="mod + K"
      tagsToIgnore={[]}
      query={text}
      onQueryChange={setText}
      actions={groups}
      filter={(_, actions) => actions}
      nothingFound="Nothing is called that."
      searchProps={{ placeholder: 'A page, a candidate, a skill…', 'aria-label': 'Go to' }}
      scrollable
      maxHeight={420}
    />
  );
}

function usePagesCalled(text: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const { role } = useMe();
  return DESTINATIONS[role]
    .filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ to, label }) => ({ id: to, label, onClick: () => navigate({ to }) }));
}

function useCandidatesCalled(text: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const { role } = useMe();
  const [settled] = useDebouncedValue(text.trim(), 120);
  const { data } = useQuery({
    ...candidateSearchQuery(settled),
    enabled: settled !== '' && role !== 'PM_ADMIN',
  });
  if (text.trim() === '') return [];
  return (data?.items ?? []).map((candidate) => ({
    id: `candidate-${candidate.id}`,
    label: nameOf(candidate),
    description: candidate.current_title ?? '',
    onClick: () =>
      navigate({ to: '/candidates/$candidateId/matches', params: { candidateId: candidate.id } }),
  }));
}

function useJobsFor(text: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const words = text.trim();
  if (words === '') return [];
  const label = `Search postings for “${words}”`;
  return [{ id: 'postings', label, onClick: () => navigate({ to: '/jobs', search: { q: words } }) }];
}
