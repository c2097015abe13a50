import { useQuery } from '@tanstack/react-query';
import { jobPreferencesQuery } from '../../data/settings.ts';
import { Failed, Waiting } from '../../parts/States.tsx';
import { JobPreferencesForm } from './JobPreferencesForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

/** Which jobs the firm wants its candidates to be offered. */
export default function JobPreferencesPage() {
  const { data: preferences, error, refetch } = useQuery(jobPreferencesQuery);
  return (
    <SettingsFrame>
      {error !== null ? (
        <Failed error={error} onRetry={refetch} />
      ) : preferences === undefined ? (
        <Waiting />
      ) : (
        <JobPreferencesForm preferences={preferences} />
      )}
    </SettingsFrame>
  );
}
