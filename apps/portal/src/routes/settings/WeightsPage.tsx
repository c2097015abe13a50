import { useQuery } from '@tanstack/react-query';
import { weightsQuery } from '../../data/settings.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { WeightsForm } from './WeightsForm.tsx';

/** How much each factor counts in the scores of the firm's candidates. */
export default function WeightsPage() {
  const weights = useQuery(weightsQuery);
  return (
    <SettingsFrame>
      <Loaded query={weights}>{(read) => <WeightsForm weights={read} />}</Loaded>
    </SettingsFrame>
  );
}
