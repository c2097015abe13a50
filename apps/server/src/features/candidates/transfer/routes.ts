import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { today } from '../../../clock.ts';
import type { Database } from '../../../database/database.ts';
import { DomainError } from '../../../errors.ts';
import type { App } from '../../../http/app.ts';
import { Nullable } from '../../../http/wire.ts';
import { csvLine } from './csvCells.ts';
import { exportCandidates } from './exportCandidates.ts';
import { type CandidateImport, importCandidates } from './importCandidates.ts';

const Imported = Type.Object({
  dry_run: Type.Boolean(),
  total: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  ignored_columns: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      outcome: Type.Enum(['created', 'updated', 'unchanged', 'failed']),
      candidate_id: Nullable(Type.Integer()),
      errors: Type.Array(Type.Object({ field: Type.String(), message: Type.String() })),
    }),
  ),
});

interface Parts {
  database: Database;
  /** Is called when candidates have come in. */
  onChanged: () => void;
}

/** `/api/candidates/import` and `export`. */
export function transferRoutes(app: App, { database, onChanged }: Parts): void {
  app.get('/api/candidates/export', async ({ tenantId }, reply) => {
    const pages = exportCandidates(database, tenantId);
    // A database that does not answer is told before the answer begins.
    const first = await pages.next();
    reply.header('content-disposition', 'attachment; filename="candidates.csv"');
    return reply.type('text/csv; charset=utf-8').send(Readable.from(startingWith(first.value ?? '', pages)));
  });

  app.register(async (scope) => importRoute(scope as App, { database, onChanged }));
}

/** After an answer before the end of an upload: the sender gets to read it, then is not waited for. */
const LINGER_MS = 2000;

/** The body is a file, read as it comes. */
function importRoute(scope: App, { database, onChanged }: Parts): void {
  scope.removeAllContentTypeParsers();
  scope.register(multipart, { limits: { files: 1, fields: 10, fileSize: Number.POSITIVE_INFINITY } });
  for (const type of [/^application\/(?:json|x-ndjson|octet-stream)/, /^text\//]) {
    scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
  scope.post(
    '/api/candidates/import',
    {
      schema: {
        querystring: Type.Object({ dry_run: Type.Boolean({ default: false }) }),
        response: { 200: Imported },
      },
    },
    async (request, reply) => {
      reply.raw.once('finish', () =>
        setTimeout(() => request.raw.complete || request.raw.destroy(), LINGER_MS),
      );
      const bytes = await uploaded(request as FastifyRequest);
      const { dry_run } = request.query;
      const imported = await importCandidates(database, request.tenantId, bytes, {
        dryRun: dry_run,
        today: today(),
      });
      if (!dry_run) onChanged();
      if (!/\btext\/csv\b/.test(request.headers.accept ?? '')) return imported;
      return sendErrorFile(reply as FastifyReply, imported);
    },
  );
}

async function uploaded(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  const stream = request.isMultipart() ? (await request.file())?.file : request.body;
  if (stream instanceof Readable) return stream.iterator({ destroyOnReturn: false });
  throw new DomainError('invalid', 'file_missing', 'Send the candidates as the body or as a multipart file.');
}

/** The failed rows with every reason, one a line. */
function sendErrorFile(reply: FastifyReply, { rows }: CandidateImport) {
  const lines = rows.flatMap(({ row, errors }) =>
    errors.map(({ field, message }) => csvLine([String(row), field, message])),
  );
  reply.header('content-disposition', 'attachment; filename="candidate-errors.csv"');
  return reply
    .type('text/csv; charset=utf-8')
    .serializer(String)
    .send(csvLine(['row', 'field', 'message']) + lines.join(''));
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
