import { useQuery } from '@tanstack/react-query';
import { weightsQuery } from '../../data/settings.ts';
import { Failed, Waiting } from '../../parts/States.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { WeightsForm } from './WeightsForm.tsx';

/** How much each factor counts in the scores of the firm's candidates. */
export default function WeightsPage() {
  const { data: weights, error, refetch } = useQuery(weightsQuery);
  return (
    <SettingsFrame>
      {error !== null ? (
        <Failed error={error} onRetry={refetch} />
      ) : weights === undefined ? (
        <Waiting />
      ) : (
        <WeightsForm weights={weights} />
      )}
    </SettingsFrame>
  );
}
