import { PLATFORMS } from '@blacklight/parsing';
import { Type } from 'typebox';
import { SCRAPER_KEY_HEADER } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import type { Scraper } from '../sessions/sessions.ts';
import type { ScrapeQueue } from './scrapeQueue.ts';

const RoleStatus = Type.Enum(['pending', 'scraping', 'completed', 'failed']);
const PlatformStates = Type.Object(
  Object.fromEntries(
    PLATFORMS.map((platform) => [
      platform,
      Type.Enum(['pending', 'uploaded', 'processing', 'completed', 'failed']),
    ]),
  ),
  { title: 'PlatformStates' },
);

const RoleView = Type.Object(
  {
    id: Type.Integer(),
    normalized_role: Type.String({ examples: ['java_developer'] }),
    display_role: Type.String({ examples: ['Java Developer'] }),
    status: RoleStatus,
    platforms_status: PlatformStates,
    candidate_count: Type.Integer({
      description: 'Of all firms. A role that nobody wants is not handed out.',
    }),
    location_hints: Type.Array(Type.String({ examples: ['Dallas, TX'] })),
    total_jobs_found: Type.Integer({ description: 'Uploaded in the present cycle, or in the last.' }),
    retry_count: Type.Integer({ examples: [0] }),
    last_error: Nullable(Type.String({ examples: ['IP blocked - rate limited'] })),
    last_scraped_at: Nullable(Timestamp),
    scrape_started_at: Nullable(Timestamp),
    lease_expires_at: Nullable(Timestamp),
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'ScrapeRole' },
);

const LeaseId = Type.Optional(
  Type.String({
    format: 'uuid',
    description: 'As GET /next gave it: what belongs to an earlier lease is refused then.',
    examples: ['0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11'],
  }),
);
const Platform = Type.String({ minLength: 1, maxLength: 50, examples: ['linkedin'] });

const NOT_FOUND = { scrape_role_not_found: 'There is no such scrape role.' };
const LEASE_CONFLICTS = {
  role_not_scraping: 'The role is pending; only one that is being scraped takes uploads.',
  lease_over: 'The lease of the role is over, or somebody else has it; ask for the next role.',
};
const PLATFORM_PROBLEMS = {
  403: { platform_forbidden: 'This key is for dice only.' },
  404: NOT_FOUND,
  409: {
    ...LEASE_CONFLICTS,
    platform_already_uploaded: 'The jobs of linkedin have come in already in this cycle.',
  },
  422: { platform_unknown: 'The platform "craigslist" is none of linkedin, indeed, dice.' },
};

/** A page of jobs is some kilobytes each. */
const UPLOAD_LIMIT = 20 * 1024 * 1024;
const MOST_JOBS = 10_000;

/** `/api/scrape-queue`, for scrapers, and `/api/pm-admin/scrape-queue`. */
export function scrapeQueueRoutes(app: App, queue: ScrapeQueue): void {
  nextRoute(app, queue);
  uploadRoute(app, queue);
  endRoutes(app, queue);
  statusRoute(app, queue);
  administrationRoutes(app, queue);
}

/** These routes are for scrapers only. */
const scraperOf = (request: { principal: unknown }) => request.principal as Scraper;

function nextRoute(app: App, queue: ScrapeQueue): void {
  app.get(
    '/api/scrape-queue/next',
    {
      // Looking would take the role.
      exposeHeadRoute: false,
      schema: {
        summary: 'Take the next role to scrape',
        description: `The role that was scraped longest ago; nobody else gets it before the lease is over. It changes the queue: send an Idempotency-Key, and repeat a request whose answer was lost with the same one. Keys go into the header ${SCRAPER_KEY_HEADER}.`,
        answer: 'The role, or nothing when none waits.',
        headers: Type.Object({
          'idempotency-key': Type.Optional(
            Type.String({ minLength: 1, maxLength: 200, examples: ['bot-1-cycle-17'] }),
          ),
        }),
        response: {
          200: Type.Object(
            {
              queue_id: Type.Integer(),
              lease_id: Type.String({ examples: ['0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11'] }),
              lease_expires_at: Timestamp,
              normalized_role: Type.String({ examples: ['java_developer'] }),
              display_role: Type.String({ examples: ['Java Developer'] }),
              platforms: PlatformStates,
              location_hints: Type.Array(Type.String({ examples: ['Dallas, TX'] })),
              candidate_count: Type.Integer(),
              scrape_started_at: Timestamp,
            },
            { title: 'RoleToScrape' },
          ),
          204: Type.Null(),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const role = await queue.next(scraperOf(request), request.headers['idempotency-key'] ?? null);
      if (role === null) return reply.status(204).send(null);
      const { id, platforms_status, lease_id, lease_expires_at, scrape_started_at } = role;
      return {
        ...role,
        queue_id: id,
        lease_id: lease_id!,
        lease_expires_at: lease_expires_at!,
        platforms: platforms_status,
        scrape_started_at: scrape_started_at!,
      };
    },
  );
}

const ScrapedJobs = Type.Array(Type.Unknown(), {
  maxItems: MOST_JOBS,
  description:
    'Any columns of the common scrapers are understood. A row that is none fails alone and is kept with the reason. No rows are an answer, too.',
  examples: [
    [
      {
        external_job_id: 'linkedin_abc123',
        title: 'Senior Python Developer',
        company: 'TechCorp',
        location: 'San Francisco, CA',
        salary_range: '$150K - $180K',
        description: 'We are looking for a senior Python developer.',
        requirements: '5+ years Python, AWS experience',
        job_url: 'https://linkedin.com/jobs/abc123',
        posted_date: '2026-08-25',
        job_type: 'Full-time',
        is_remote: false,
        skills: ['Python', 'AWS', 'PostgreSQL', 'Docker'],
      },
    ],
  ],
});

function uploadRoute(app: App, queue: ScrapeQueue): void {
  app.post(
    '/api/scrape-queue/:id/jobs',
    {
      bodyLimit: UPLOAD_LIMIT,
      schema: {
        summary: 'Upload what one platform has for the role',
        description: 'Once for a platform in a cycle. At most 10,000 jobs and 20 MB.',
        answer: 'Taken in; the jobs are processed in turn.',
        problems: PLATFORM_PROBLEMS,
        params: ById,
        body: Type.Object(
          { platform: Platform, jobs: ScrapedJobs, lease_id: LeaseId },
          { additionalProperties: false },
        ),
        response: {
          202: Type.Object({
            success: Type.Boolean(),
            message: Type.String({ examples: ['Queued 47 jobs for processing'] }),
            queue_id: Type.Integer(),
            platform: Type.String({ examples: ['linkedin'] }),
            jobs_received: Type.Integer({ examples: [47] }),
            processing_queue_position: Type.Integer({ description: '0 where there is nothing to process.' }),
            platforms_remaining: Type.Array(Type.String({ examples: ['glassdoor'] })),
          }),
        },
      },
    },
    async (request, reply) => {
      const { platform, jobs, lease_id: leaseId = null } = request.body;
      const receipt = await queue.upload(scraperOf(request), request.params.id, { platform, jobs, leaseId });
      const message = `Queued ${jobs.length} jobs for processing`;
      return reply.status(202).send({ success: true, message, ...receipt });
    },
  );
}

function endRoutes(app: App, queue: ScrapeQueue): void {
  app.post(
    '/api/scrape-queue/:id/complete',
    {
      schema: {
        summary: 'Say that a role is done',
        description:
          'Platforms that have not come in are left for the next cycle. The role goes to the end of the queue as soon as what was uploaded is processed; saying it twice is harmless.',
        answer: 'When the role goes back to the queue, and for how many candidates.',
        problems: { 404: NOT_FOUND, 409: LEASE_CONFLICTS },
        params: ById,
        body: Type.Object(
          {
            total_jobs_found: Type.Optional(
              Type.Integer({
                minimum: 0,
                maximum: 2_147_483_647,
                description: 'For your own records: what came in is counted here.',
              }),
            ),
            notes: Type.Optional(
              Type.String({ maxLength: 2000, examples: ['All platforms scraped successfully'] }),
            ),
            lease_id: LeaseId,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            success: Type.Boolean(),
            message: Type.String({ examples: ['Role completed and rotated back to queue'] }),
            queue_id: Type.Integer(),
            next_scrape_position: Type.String({ examples: ['end of queue'] }),
            candidates_to_match: Type.Integer({ examples: [15] }),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const lease = { id, leaseId: request.body.lease_id ?? null };
      const { candidates, isRotated } = await queue.complete(scraperOf(request), lease);
      const message = isRotated
        ? 'Role completed and rotated back to queue'
        : 'Role completed; it rotates back to the queue once its uploads are processed';
      return {
        success: true,
        message,
        queue_id: id,
        next_scrape_position: 'end of queue',
        candidates_to_match: candidates,
      };
    },
  );

  app.post(
    '/api/scrape-queue/:id/fail',
    {
      schema: {
        summary: 'Report that a platform could not be scraped',
        description:
          'With `retry` it is to be tried again in this cycle, three times in all; then the role fails until it is requeued.',
        answer: 'Noted, and an alert raised.',
        problems: PLATFORM_PROBLEMS,
        params: ById,
        body: Type.Object(
          {
            platform: Platform,
            error: Type.String({ minLength: 1, maxLength: 2000, examples: ['IP blocked - rate limited'] }),
            retry: Type.Boolean({ default: false }),
            lease_id: LeaseId,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            success: Type.Boolean(),
            message: Type.String({ examples: ['Failure recorded, role will retry'] }),
            queue_id: Type.Integer(),
            retry_count: Type.Integer(),
            will_retry: Type.Boolean(),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { lease_id: leaseId = null, ...failure } = request.body;
      const outcome = await queue.fail(scraperOf(request), id, { ...failure, leaseId });
      const message = `Failure recorded, role will ${outcome.will_retry ? '' : 'not '}retry`;
      return { success: true, message, queue_id: id, ...outcome };
    },
  );
}

function statusRoute(app: App, queue: ScrapeQueue): void {
  const counts = <T extends string>(names: readonly T[]) =>
    Type.Object(
      Object.fromEntries(names.map((name) => [name, Type.Integer()])) as Record<
        T,
        ReturnType<typeof Type.Integer>
      >,
    );
  app.get(
    '/api/scrape-queue/status',
    {
      schema: {
        summary: 'How the queue stands',
        answer: 'Counts of roles and uploads, and the roles that were last at work.',
        response: {
          200: Type.Object({
            queue_stats: counts(['total_roles', 'pending', 'scraping', 'completed', 'failed']),
            processing_queue: counts(['pending', 'processing', 'completed_today', 'failed']),
            recent_activity: Type.Array(
              Type.Object({
                queue_id: Type.Integer(),
                role: Type.String({ examples: ['Java Developer'] }),
                status: RoleStatus,
                platforms_status: PlatformStates,
                candidate_count: Type.Integer(),
              }),
            ),
          }),
        },
      },
    },
    () => queue.status(),
  );
}

function administrationRoutes(app: App, queue: ScrapeQueue): void {
  app.get(
    '/api/pm-admin/scrape-queue',
    {
      schema: {
        summary: 'List the roles to scrape',
        answer: 'A page of roles, in the order of their turns.',
        querystring: Type.Interface([Paging], { status: Type.Optional(RoleStatus) }),
        response: { 200: Page(RoleView) },
      },
    },
    ({ query }) => queue.list(query),
  );

  app.post(
    '/api/pm-admin/scrape-queue/:id/requeue',
    {
      schema: {
        summary: 'Put a failed role back into the queue',
        answer: 'The role as it is now.',
        problems: {
          404: NOT_FOUND,
          409: { role_not_failed: 'The role is pending; only a failed one can be requeued.' },
        },
        params: ById,
        response: { 200: RoleView },
      },
    },
    ({ params }) => queue.requeue(params.id),
  );
}
