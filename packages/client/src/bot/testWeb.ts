import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { Posting, Source } from './source.ts';
import { Web } from './web.ts';

/** A site for the calling test file; `pages` answers by path, with whatever search the path has. */
export async function testSite() {
  const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages.get(request.url ?? '');
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked,
    /** Answers with a text, or with anything else as JSON. */
    page: (path: string, content: unknown) =>
      pages.set(path, (_, response) =>
        response.end(typeof content === 'string' ? content : JSON.stringify(content)),
      ),
  };
}

/** A reader of the web that does not wait; `waits` are the milliseconds it would have waited. */
export function testReader(limits: ConstructorParameters<typeof Web>[0] = {}) {
  const waits: number[] = [];
  const web = new Web({
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      waits.push(ms);
    },
    ...limits,
  });
  return { web, waits };
}

/** What a source has for a role. */
export async function foundBy(
  source: Source,
  role: { role: string; normalizedRole: string } = {
    role: 'Java Developer',
    normalizedRole: 'java_developer',
  },
): Promise<Posting[]> {
  const search = {
    ...role,
    locationHints: [],
    platform: source.platforms[0]!,
    signal: new AbortController().signal,
    log: () => {},
  };
  const found: Posting[] = [];
  for await (const posting of source.find(search)) found.push(posting);
  return found;
}
