import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { DomainError } from '../../errors.ts';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import type { ImportSource, Imports } from './imports.ts';

const Status = Type.Enum(['IN_PROGRESS', 'COMPLETED', 'FAILED']);

const Batch = Type.Object({
  id: Type.Integer(),
  batch_id: Type.String(),
  platform: Nullable(Type.String()),
  file_name: Nullable(Type.String()),
  import_status: Status,
  total_jobs: Type.Integer(),
  new_jobs: Type.Integer(),
  updated_jobs: Type.Integer(),
  unchanged_jobs: Type.Integer(),
  failed_jobs: Type.Integer(),
  error: Nullable(Type.String()),
  started_at: Timestamp,
  completed_at: Nullable(Timestamp),
});

const Failure = Type.Object({
  row_number: Type.Integer(),
  severity: Type.Enum(['error', 'warning']),
  field: Nullable(Type.String()),
  code: Type.String(),
  message: Type.String(),
  raw_row: Nullable(Type.String()),
});

/** `/api/jobs/import` and `/api/jobs/batches`. A server that closes breaks off the uploads under way. */
export function importRoutes(app: App, imports: Imports): void {
  app.addHook('preClose', async () => imports.stop());
  app.register(async (scope) => uploadRoute(scope as App, imports));

  app.get(
    '/api/jobs/batches',
    {
      schema: {
        querystring: Type.Interface([Paging], {
          import_status: Type.Optional(Status),
          platform: Type.Optional(Type.String({ maxLength: 50 })),
        }),
        response: { 200: Page(Batch) },
      },
    },
    (request) => imports.list(request.query),
  );

  app.get(
    '/api/jobs/batches/:id',
    {
      schema: {
        params: ById,
        querystring: Paging,
        response: { 200: Type.Interface([Batch], { failures: Page(Failure) }) },
      },
    },
    (request) => imports.get(request.params.id, request.query),
  );
}

/** After an answer before the end of an upload: the sender gets to read it, then is not waited for. */
const LINGER_MS = 2000;

/** The body is a file and is never held as a whole. */
function uploadRoute(scope: App, imports: Imports): void {
  scope.removeAllContentTypeParsers();
  scope.register(multipart, { limits: { files: 1, fields: 10, fileSize: Number.POSITIVE_INFINITY } });
  for (const type of [/^application\/(?:json|x-ndjson|octet-stream)/, /^text\//]) {
    scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
  scope.post(
    '/api/jobs/import',
    {
      schema: {
        querystring: Type.Object({
          platform: Type.Optional(Type.String({ maxLength: 50 })),
          file_name: Type.Optional(Type.String({ maxLength: 255 })),
        }),
        response: { 201: Batch },
      },
    },
    async (request, reply) => {
      const { platform = null, file_name = null } = request.query;
      const source = request.isMultipart()
        ? await uploadedFile(request as FastifyRequest, platform)
        : { bytes: bodyOf(request.body), fileName: file_name, platform };
      reply.raw.once('finish', () =>
        setTimeout(() => request.raw.complete || request.raw.destroy(), LINGER_MS),
      );
      return reply.status(201).send(await imports.run(source));
    },
  );
}

function bodyOf(body: unknown): AsyncIterable<Uint8Array> {
  if (body instanceof Readable) return bytesOf(body);
  throw new DomainError('invalid', 'file_missing', 'Send the postings as the body or as a multipart file.');
}

/** A request whose stream is destroyed could not be answered. */
function bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  return stream.iterator({ destroyOnReturn: false });
}

async function uploadedFile(request: FastifyRequest, platformOfQuery: string | null): Promise<ImportSource> {
  const part = await request.file();
  if (part === undefined) {
    throw new DomainError(
      'invalid',
      'file_missing',
      'The form has no file; its field "platform" comes first.',
    );
  }
  const field = part.fields.platform;
  const platform = field !== undefined && 'value' in field ? String(field.value).trim() : null;
  return {
    bytes: bytesOf(part.file),
    fileName: part.filename || null,
    platform: platform || platformOfQuery,
  };
}
