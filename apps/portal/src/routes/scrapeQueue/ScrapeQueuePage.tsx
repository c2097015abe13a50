import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queueStatusQuery, type RoleStatus, useScrapeRoles } from '../../data/scraping.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { FailedUploads } from './FailedUploads.tsx';
import { QueueCounts } from './QueueCounts.tsx';
import { RoleTable } from './RoleTable.tsx';
import { scrapeQueueSearch } from './search.ts';

const route = getRouteApi('/inside/scrape-queue');

const NONE: Record<RoleStatus | 'any', { title: string; about: string }> = {
  any: {
    title: 'Nothing is to be scraped',
    about: 'A role enters the queue when the first candidate prefers it.',
  },
  pending: { title: 'No role waits', about: 'All of them are under way, or have failed.' },
  scraping: { title: 'No bot is at work', about: 'Bots take the next role by themselves.' },
  completed: { title: 'Nothing is being processed', about: 'What bots upload is processed in turn.' },
  failed: { title: 'No role has failed', about: 'One that does stays here until you requeue it.' },
};

/** What the bots scrape, as it happens. */
export default function ScrapeQueuePage() {
  const { status, uploads } = scrapeQueueSearch(route.useSearch());
  const navigate = route.useNavigate();
  const counts = useQuery(queueStatusQuery);
  const show = (search: ReturnType<typeof scrapeQueueSearch>) => void navigate({ search, replace: true });
  return (
    <PageFrame
      title="Scrape queue"
      aside={counts.isError ? 'Not up to date' : 'Live'}
      filters={
        counts.data !== undefined && (
          <QueueCounts
            counts={counts.data}
            shown={status}
            onShow={(to) => show(to === undefined ? {} : { status: to })}
            isOfUploads={uploads !== undefined}
            onShowUploads={() => show({ uploads: 'failed' })}
          />
        )
      }
    >
      {uploads !== undefined ? <FailedUploads /> : <Roles status={status} />}
    </PageFrame>
  );
}

function Roles({ status }: { status: RoleStatus | undefined }) {
  const rows = useScrapeRoles(status);
  const { title, about } = NONE[status ?? 'any'];
  return (
    <LoadedRows rows={rows} empty={<Empty title={title}>{about}</Empty>}>
      {() => <RoleTable rows={rows} />}
    </LoadedRows>
  );
}
