import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PLATFORMS, type Platform } from '@blacklight/parsing';
import type { RoleToScrape } from './queue.ts';
import type { Posting } from './source.ts';

export const KEY = 'sk_live_test';

/** What happens to a request: it is not done, or done and its answer lost; by the server or because the bot dies. */
export type Fault = 'away' | 'too many' | 'cut before' | 'cut after' | 'dead before' | 'dead after';

interface Role {
  view: RoleToScrape;
  request: string;
  isOpen: boolean;
  uploads: { platform: string; jobs: Posting[] }[];
  failures: string[];
}

/** A scrape queue that hands each role out once, by the rules of docs/scraping.md, with faults where they are asked for. */
export class FakeQueue {
  roles: Role[] = [];
  waiting: string[] = [];
  requests: { method: string; path: string; status: number }[] = [];
  /** Platforms that the key is for. */
  allowed: readonly string[] = PLATFORMS;
  /** Of the requests by their number, from 0. */
  faults = new Map<number, Fault>();
  onDeath = () => {};
  /** The answers of these requests, instead of what the queue says. */
  answers: { status: number; body?: object; headers?: Record<string, string> }[] = [];
  #count = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  reset(...waiting: string[]): void {
    Object.assign(this, {
      roles: [],
      waiting,
      requests: [],
      allowed: PLATFORMS,
      faults: new Map(),
      answers: [],
    });
    this.onDeath = () => {};
    this.#count = 0;
  }

  /** As when the lease is over and another bot has got the role. */
  loseLeases(): void {
    for (const role of this.roles) role.view.lease_id = randomUUID();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
    const fault = this.faults.get(this.#count++);
    const { method = '', url: path = '' } = request;
    if (fault === 'dead before') this.onDeath();
    if (fault === 'dead before' || fault === 'cut before') return void response.destroy();
    const { status, body: answer, headers } = this.#answerTo(request, body, fault);
    this.requests.push({ method, path, status });
    if (fault === 'dead after') this.onDeath();
    if (fault === 'dead after' || fault === 'cut after') return void response.destroy();
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
  }

  #answerTo(request: IncomingMessage, body: Body, fault: Fault | undefined): Answer {
    if (fault === 'away') return problem(503, 'database_unavailable');
    if (fault === 'too many') return { ...problem(429, 'rate_limited'), headers: { 'retry-after': '7' } };
    const forced = this.answers.shift();
    if (forced !== undefined) return forced;
    if (request.headers['x-scraper-api-key'] !== KEY) return problem(401, 'scraper_key_invalid');
    const [, id, action] = /^\/api\/scrape-queue\/(?:(\d+)\/)?(\w+)$/.exec(request.url ?? '') ?? [];
    if (action === 'next') return this.#next(String(request.headers['idempotency-key']));
    const role = this.roles[Number(id) - 1];
    if (role === undefined) return problem(404, 'scrape_role_not_found');
    if (action === 'complete') return this.#complete(role, body);
    if (!role.isOpen) return problem(409, 'role_not_scraping');
    if (role.view.lease_id !== body.lease_id) return problem(409, 'lease_over');
    if (!this.allowed.includes(body.platform)) return problem(403, 'platform_forbidden');
    return this.#take(role, body);
  }

  #next(request: string): Answer {
    const same = this.roles.find((role) => role.isOpen && role.request === request);
    if (same !== undefined) return { status: 200, body: same.view };
    const name = this.waiting.shift();
    if (name === undefined) return { status: 204 };
    const view: RoleToScrape = {
      queue_id: this.roles.length + 1,
      lease_id: randomUUID(),
      scrape_started_at: '2026-11-25T10:00:00.000Z',
      lease_expires_at: '2026-11-25T12:00:00.000Z',
      normalized_role: name.toLowerCase().replaceAll(' ', '_'),
      display_role: name,
      platforms: Object.fromEntries(PLATFORMS.map((one) => [one, 'pending'])) as RoleToScrape['platforms'],
      location_hints: ['Dallas, TX'],
      candidate_count: 1,
    };
    this.roles.push({ view, request, isOpen: true, uploads: [], failures: [] });
    return { status: 200, body: view };
  }

  #take(role: Role, { platform, jobs, error }: Body): Answer {
    const states = role.view.platforms as Record<string, string>;
    if (states[platform] === 'uploaded') return problem(409, 'platform_already_uploaded');
    if (jobs === undefined) role.failures.push(`${platform}: ${error}`);
    else role.uploads.push({ platform, jobs });
    states[platform] = jobs === undefined ? 'failed' : 'uploaded';
    role.isOpen = Object.values(states).includes('pending');
    return { status: jobs === undefined ? 200 : 202, body: { success: true } };
  }

  #complete(role: Role, { lease_id }: Body): Answer {
    if (role.view.lease_id !== lease_id) return problem(409, 'lease_over');
    role.isOpen = false;
    return { status: 200, body: { success: true } };
  }
}

interface Body {
  platform: Platform;
  lease_id: string;
  jobs?: Posting[];
  error?: string;
}

type Answer = FakeQueue['answers'][number];

function problem(status: number, code: string): Answer {
  return { status, body: { status, code, title: code, detail: `It is ${code}.` } };
}
