import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';

/** Where `npm run build` puts the portal. */
export const PORTAL_FOLDER = fileURLToPath(new URL('../../../portal/dist', import.meta.url));

interface PortalFile {
  type: string;
  bytes: Buffer;
  /** By content coding, the best first. */
  compressed: Map<string, Buffer>;
  etag: string;
}

/** The built portal: its files by path ("assets/index-B2x.js"), all held in memory. */
export type Portal = ReadonlyMap<string, PortalFile>;

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const CODINGS = { br: '.br', gzip: '.gz' } as const;

/** Reads the portal that has been built into the folder; null where there is none. */
export function readPortal(folder = PORTAL_FOLDER): Portal | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter((name) => extname(name) in TYPES);
  return new Map(files.map((name) => [name, readFile(folder, name, new Set(names))]));
}

function readFile(folder: string, name: string, names: ReadonlySet<string>): PortalFile {
  const bytes = readFileSync(join(folder, name));
  const codings = Object.entries(CODINGS).filter(([, suffix]) => names.has(name + suffix));
  return {
    type: TYPES[extname(name)]!,
    bytes,
    compressed: new Map(
      codings.map(([coding, suffix]) => [coding, readFileSync(join(folder, name + suffix))]),
    ),
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}

/** What is never the portal's: unknown paths below are refused as any other route is. */
const NOT_OF_THE_PORTAL = /^\/(?:api|docs|health|assets|openapi\.json|metrics)(?:[/?]|$)/;

const NONCE_PLACE = '__CSP_NONCE__';

/** Serves the portal at `/`. A page's path that a browser opens answers with the one page, which shows it. */
export function servePortal(app: App, portal: Portal): void {
  const page = portal.get('index.html')!.bytes.toString();
  app.get('/', (_request, reply) => sendPage(reply as FastifyReply, page));
  app.get('/*', (request, reply) => {
    const name = (request.params as { '*': string })['*'];
    const file = name === 'index.html' ? undefined : portal.get(name);
    if (file !== undefined) return sendFile(request as FastifyRequest, reply as FastifyReply, name, file);
    const isPage =
      !NOT_OF_THE_PORTAL.test(request.url) && /\btext\/html\b/.test(request.headers.accept ?? '');
    return isPage ? sendPage(reply as FastifyReply, page) : reply.callNotFound();
  });
}

/**
 * Scripts come only from our own files. The style elements that the portal's components make carry a nonce, which is
 * new in every answer, so that the page is never taken from a cache (docs/decisions/0015).
 */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type(TYPES['.html']!)
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyOf(nonce))
    .send(page.replace(NONCE_PLACE, nonce));
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

/** Names under assets/ have a hash of the content in them; anything else is asked for again. */
function sendFile(request: FastifyRequest, reply: FastifyReply, name: string, file: PortalFile) {
  const isHashed = name.startsWith('assets/');
  reply
    .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('etag', file.etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  reply.type(file.type);
  for (const [coding, bytes] of file.compressed) {
    if (accepts(request.headers['accept-encoding'] ?? '', coding)) {
      return reply.header('content-encoding', coding).send(bytes);
    }
  }
  return reply.send(file.bytes);
}

function accepts(header: string, coding: string): boolean {
  const item = header.split(',').find((part) => part.split(';')[0]!.trim() === coding);
  return item !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(item);
}
