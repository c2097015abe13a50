import { useQuery } from '@tanstack/react-query';
import { jobPreferencesQuery } from '../../data/settings.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { JobPreferencesForm } from './JobPreferencesForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

/** Which jobs the firm wants its candidates to be offered. */
export default function JobPreferencesPage() {
  const preferences = useQuery(jobPreferencesQuery);
  return (
    <SettingsFrame>
      <Loaded query={preferences}>{(read) => <JobPreferencesForm preferences={read} />}</Loaded>
    </SettingsFrame>
  );
}
