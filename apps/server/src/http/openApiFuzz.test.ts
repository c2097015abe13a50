// Requests made from the document, for every operation. FUZZ_CASES says how many, FUZZ_SEED which; a failure is
// shown with its seed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FuzzCase, requestsOf } from './openApiArbitraries.ts';
import { prepare } from './openApiSituations.ts';
import { type Answer, describedServer, type Endpoint, mismatchOf } from './openApiTesting.ts';

const CASES = Number(process.env.FUZZ_CASES ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Requests under way at a time. */
const TOGETHER = 8;

const { server, send, document, endpoints: all, validator } = await describedServer();
/** What is erased is there for all others before. */
const endpoints = all.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
/**
 * A password is hashed there, on purpose slowly, or a whole log is read: as many cases of these would be most of the
 * time.
 */
const isSlow = ({ method, path }: Endpoint) =>
  /\/verification$/.test(path) ||
  (method === 'POST' && /(?:\/sign-in|password|\/users|\/tenants)$/.test(path));
const SLOW_SHARE = 0.02;
const shareOf = (endpoint: Endpoint): number => (isSlow(endpoint) ? SLOW_SHARE : 1);
const casesOfOne = CASES / endpoints.map(shareOf).reduce((sum, share) => sum + share);

/** What is wrong with the answer; null when nothing is. */
function faultOf({ kind, request }: FuzzCase, answer: Answer, endpoint: Endpoint): string | null {
  const { status } = answer;
  const method = String(request.method);
  if (status >= 500 && status !== 503) return 'It failed.';
  if (method === 'HEAD') return answer.text === '' ? null : 'HEAD has a body.';
  if (method !== endpoint.method) return faultOfOtherMethod(method, answer, endpoint);
  if (kind === 'refused' && (status < 400 || status === 503)) return 'It is not refused.';
  if (kind === 'fits' && [400, 405, 413, 415].includes(status)) return 'What fits the document is refused.';
  return mismatchOf(answer, endpoint, validator);
}

function faultOfOtherMethod(method: string, answer: Answer, { path }: Endpoint): string | null {
  const other = endpoints.find((endpoint) => endpoint.path === path && endpoint.method === method);
  if (other) return mismatchOf(answer, other, validator);
  const { schemas } = document.components;
  const isAsSaid =
    [400, 404, 405, 413, 415].includes(answer.status) && (answer.status !== 405 || answer.headers.allow);
  return isAsSaid ? validator(schemas.ProblemDetails!, JSON.parse(answer.text)) : 'No 405 with Allow.';
}

describe(`${CASES} requests`, () => {
  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    async (_, endpoint) => {
      const existing = await prepare(server, `${endpoint.method} ${endpoint.path}`);
      const batches = fc.array(requestsOf(endpoint, document, existing), {
        minLength: TOGETHER,
        maxLength: TOGETHER,
      });
      const property = fc.asyncProperty(batches, async (cases) => {
        const answers = await Promise.all(cases.map(({ request }) => send(request)));
        const faults = cases.flatMap((sent, index) => {
          const answer = answers[index]!;
          const fault = faultOf(sent, answer, endpoint);
          if (fault === null) return [];
          const { status, headers, text } = answer;
          return [{ fault, sent, status, text: text.slice(0, 300), reason: headers['x-error'] }];
        });
        expect(faults).toEqual([]);
      });
      const cases = casesOfOne * shareOf(endpoint);
      await fc.assert(property, { numRuns: Math.ceil(cases / TOGETHER), seed: SEED, endOnFailure: true });
    },
    24 * 3_600_000,
  );
});
