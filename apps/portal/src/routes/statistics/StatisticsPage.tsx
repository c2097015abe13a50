import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { postingCountsQuery, statisticsQuery } from '../../data/statistics.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { countWords } from '../../words.ts';
import { Plots } from './Plots.tsx';
import { statisticsSearch } from './search.ts';

const route = getRouteApi('/inside/statistics');
const DAYS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

/** How the platform does, in numbers of all firms together. */
export default function StatisticsPage() {
  const { days = '30' } = statisticsSearch(route.useSearch());
  const navigate = route.useNavigate();
  const statistics = useQuery(statisticsQuery(Number(days)));
  const { data: postings } = useQuery(postingCountsQuery);
  return (
    <PageFrame
      title="Statistics"
      aside={postings === undefined ? null : countWords(postings.total, 'posting')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="How many days"
          data={DAYS}
          value={days}
          onChange={(value) =>
            void navigate({
              search: value === '30' ? {} : { days: value as '7' | '90' },
              replace: true,
            })
          }
        />
      }
    >
      <Loaded query={statistics}>{(read) => <Plots statistics={read} />}</Loaded>
    </PageFrame>
  );
}
