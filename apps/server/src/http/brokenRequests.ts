import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { problemOf } from './problemDetails.ts';

/** Answers what is no request of HTTP, or comes too slowly, before any route is known; then hangs up. */
export function answerBrokenRequest({ code }: ConnectionError, socket: Socket): void {
  // Nobody is there to be answered.
  if (code === 'ECONNRESET' || !socket.writable) return;
  const problem = problemOf(refusalOf(code));
  const { status, title } = problem;
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function refusalOf(code: string) {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'request_timeout', detail: 'The request took too long to come in.' };
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, code: 'headers_too_large', detail: 'The headers of the request are too large.' };
    default:
      return { status: 400, code: 'request_invalid', detail: 'This is not a request of HTTP.' };
  }
}
