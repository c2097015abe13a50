import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DIMENSIONS } from '../provider.ts';

export interface Received {
  url: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: the tests know what was sent.
  body: any;
}

/** An answer, or 'hang up' to close the connection without one. */
export type Answer = { status: number; body: unknown } | 'hang up';

export interface FakeServer {
  baseUrl: string;
  received: Received[];
  close(): Promise<void>;
}

/** An HTTP server on a free port of the loopback interface that answers as `answer` says. */
export async function startFakeServer(
  answer: (request: Received, attempt: number) => Answer,
): Promise<FakeServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const arrived = { url: request.url ?? '', headers: request.headers, body: JSON.parse(text) };
    received.push(arrived);
    const reply = answer(arrived, received.length);
    if (reply === 'hang up') return void request.socket.destroy();
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A vector of length 5 that tells which text it is for: 3 on the first axis, 4 on axis `1 + number`. */
export function answerVector(number: number): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  vector[0] = 3;
  vector[1 + number] = 4;
  return vector;
}
