import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queries } from './api/queries.ts';
import { type Me, meQuery } from './data/session.ts';
import { Failed, Waiting } from './parts/States.tsx';
import { alertSearch } from './routes/alerts/search.ts';
import { auditSearch } from './routes/auditLog/search.ts';
import { candidateSearch } from './routes/candidates/search.ts';
import { importSearch } from './routes/import/search.ts';
import { jobSearch } from './routes/jobs/search.ts';
import { matchSearch } from './routes/matches/search.ts';
import { NotFound } from './routes/NotFound.tsx';
import { pipelineSearch } from './routes/pipeline/search.ts';
import { scrapeQueueSearch } from './routes/scrapeQueue/search.ts';
import { SignInPage } from './routes/signIn/SignInPage.tsx';
import { signInSearch } from './routes/signIn/search.ts';
import { statisticsSearch } from './routes/statistics/search.ts';
import { runSearch } from './routes/workflows/search.ts';
import { DESTINATION_GROUPS } from './shell/destinations.ts';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: SignInPage,
});

/** Behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }): Promise<{ me: Me }> => {
    const me = await queries.ensureQueryData(meQuery);
    if (me === null) {
      const back = location.href === '/' ? {} : { back: location.href };
      throw redirect({ to: '/sign-in', search: back });
    }
    return { me };
  },
  component: Shell,
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    throw redirect({ to: DESTINATION_GROUPS[me.role][0].destinations[0].to, replace: true });
  },
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./routes/settings/AccountPage.tsx')),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./routes/settings/PeoplePage.tsx')),
});

const weights = createRoute({
  getParentRoute: () => inside,
  path: '/settings/weights',
  component: lazyRouteComponent(() => import('./routes/settings/WeightsPage.tsx')),
});

const jobPreferences = createRoute({
  getParentRoute: () => inside,
  path: '/settings/jobs',
  component: lazyRouteComponent(() => import('./routes/settings/JobPreferencesPage.tsx')),
});

const today = createRoute({
  getParentRoute: () => inside,
  path: '/today',
  component: lazyRouteComponent(() => import('./routes/today/TodayPage.tsx')),
});

const candidates = createRoute({
  getParentRoute: () => inside,
  path: '/candidates',
  validateSearch: candidateSearch,
  component: lazyRouteComponent(() => import('./routes/candidates/CandidatesPage.tsx')),
});

const newCandidate = createRoute({
  getParentRoute: () => inside,
  path: '/candidates/new',
  component: lazyRouteComponent(() => import('./routes/candidate/NewCandidatePage.tsx')),
});

const byCandidate = {
  parse: ({ candidateId }: { candidateId: string }) => ({ candidateId: Number(candidateId) }),
  stringify: ({ candidateId }: { candidateId: number }) => ({ candidateId: String(candidateId) }),
};

const candidate = createRoute({
  getParentRoute: () => inside,
  path: '/candidates/$candidateId',
  params: byCandidate,
  component: lazyRouteComponent(() => import('./routes/candidate/CandidatePage.tsx')),
});

const activity = createRoute({
  getParentRoute: () => inside,
  path: '/candidates/$candidateId/activity',
  params: byCandidate,
  component: lazyRouteComponent(() => import('./routes/activity/ActivityPage.tsx')),
});

const matches = createRoute({
  getParentRoute: () => inside,
  path: '/candidates/$candidateId/matches',
  params: byCandidate,
  validateSearch: matchSearch,
  component: lazyRouteComponent(() => import('./routes/matches/MatchesPage.tsx')),
});

const jobs = createRoute({
  getParentRoute: () => inside,
  path: '/jobs',
  validateSearch: jobSearch,
  component: lazyRouteComponent(() => import('./routes/jobs/JobsPage.tsx')),
});

const pipeline = createRoute({
  getParentRoute: () => inside,
  path: '/pipeline',
  validateSearch: pipelineSearch,
  component: lazyRouteComponent(() => import('./routes/pipeline/PipelinePage.tsx')),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./routes/import/ImportPage.tsx')),
});

const scrapeQueue = createRoute({
  getParentRoute: () => inside,
  path: '/scrape-queue',
  validateSearch: scrapeQueueSearch,
  component: lazyRouteComponent(() => import('./routes/scrapeQueue/ScrapeQueuePage.tsx')),
});

const scraperKeys = createRoute({
  getParentRoute: () => inside,
  path: '/scraper-keys',
  component: lazyRouteComponent(() => import('./routes/scraperKeys/ScraperKeysPage.tsx')),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: '/alerts',
  validateSearch: alertSearch,
  component: lazyRouteComponent(() => import('./routes/alerts/AlertsPage.tsx')),
});

const workflows = createRoute({
  getParentRoute: () => inside,
  path: '/workflows',
  component: lazyRouteComponent(() => import('./routes/workflows/WorkflowsPage.tsx')),
});

const runs = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/runs',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('./routes/workflows/RunsPage.tsx')),
});

const tenants = createRoute({
  getParentRoute: () => inside,
  path: '/tenants',
  component: lazyRouteComponent(() => import('./routes/tenants/TenantsPage.tsx')),
});

const auditLog = createRoute({
  getParentRoute: () => inside,
  path: '/audit-log',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./routes/auditLog/AuditLogPage.tsx')),
});

const statistics = createRoute({
  getParentRoute: () => inside,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('./routes/statistics/StatisticsPage.tsx')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      start,
      candidates,
      newCandidate,
      candidate,
      activity,
      matches,
      jobs,
      pipeline,
      today,
      account,
      people,
      weights,
      jobPreferences,
      imports,
      scrapeQueue,
      scraperKeys,
      alerts,
      workflows,
      runs,
      tenants,
      auditLog,
      statistics,
    ]),
  ]),
  notFoundMode: 'root',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error as Error} onRetry={reset} />,
  defaultPendingComponent: Waiting,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
