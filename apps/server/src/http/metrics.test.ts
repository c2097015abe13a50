import { expect, it } from 'vitest';
import { testServer } from '../testServer.ts';
import { ACCESS } from './access.ts';

const { app, services, addCandidate, upload, post, get } = await testServer();

async function metrics(): Promise<string> {
  const response = await app.inject({ url: '/metrics', headers: { host: 'localhost' } });
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  return response.body;
}

/** The value of a series; undefined when there is none. */
function sampleOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

const countOf = (method: string, route: string, status: string) =>
  `blacklight_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`;

it('counts what was imported and matched, and shows the index and the pool', async () => {
  const rows = [
    { job_id: '1', title: 'Java Developer', description: 'Java, Spring Boot' },
    { job_id: '2', title: 'Java Engineer', description: 'Java, Kafka' },
    { job_id: '3', description: 'no title' },
  ];
  await upload(Buffer.from(JSON.stringify(rows)), '?platform=dice');
  await services.background.idle();
  const id = await addCandidate({ first_name: 'Anika', skills: ['Java'] });
  const { body } = await post(`/api/job-matches/candidates/${id}/generate`);
  const text = await metrics();
  expect(sampleOf(text, 'blacklight_imported_rows_total{outcome="new"}')).toBe(2);
  expect(sampleOf(text, 'blacklight_imported_rows_total{outcome="failed"}')).toBe(1);
  expect(sampleOf(text, 'blacklight_matches_generated_total')).toBe(body.matches_generated);
  expect(body.matches_generated).toBeGreaterThan(0);
  expect(sampleOf(text, 'blacklight_index_postings')).toBe(2);
  expect(sampleOf(text, 'blacklight_index_bytes')).toBeGreaterThan(0);
  expect(sampleOf(text, 'blacklight_database_connections{state="waiting"}')).toBe(0);
  for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']) {
    expect(sampleOf(text, name)).toBeGreaterThanOrEqual(0);
  }
  expect(sampleOf(await metrics(), 'blacklight_matches_generated_total')).toBe(body.matches_generated);
});

it('names routes as they are declared, whatever is asked for', async () => {
  const others = Array.from({ length: 29 }, (_, i) => 1000 + i);
  for (const id of others) {
    await get(`/api/candidates/${id}?x=${id}`);
    await get(`/api/candidates/${id}`);
    await get(`/no/such/page/${id}`);
    await get(`/%zz${id}`);
  }
  const text = await metrics();
  expect(sampleOf(text, countOf('GET', '/api/candidates/:id', '4xx'))).toBe(2 * 29);
  const declared = new Set([...Object.keys(ACCESS).map((route) => route.split(' ')[1]), 'none']);
  const named = Array.from(text.matchAll(/route="([^"]*)"/g), ([, route]) => route);
  expect(named.filter((route) => !declared.has(route))).toEqual([]);
  const labels = Array.from(
    text.matchAll(/^blacklight_\w+\{(.*)\} /gm),
    ([, list]) => list!.match(/\w+(?==)/g)!,
  );
  expect(new Set(labels.flat())).toEqual(new Set(['method', 'route', 'status', 'le', 'state', 'outcome']));
});
