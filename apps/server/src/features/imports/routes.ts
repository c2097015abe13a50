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

const Batch = Type.Object(
  {
    id: Type.Integer(),
    batch_id: Type.String({ examples: ['6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11'] }),
    platform: Nullable(Type.String({ examples: ['dice'], description: 'Of rows that name none.' })),
    file_name: Nullable(Type.String({ examples: ['postings.csv'] })),
    import_status: Status,
    total_jobs: Type.Integer({ description: 'The sum of the four counters below.' }),
    new_jobs: Type.Integer(),
    updated_jobs: Type.Integer({ examples: [0] }),
    unchanged_jobs: Type.Integer({ examples: [0] }),
    failed_jobs: Type.Integer({ examples: [0] }),
    error: Nullable(Type.String({ examples: ['The upload broke off.'], description: 'Why it FAILED.' })),
    started_at: Timestamp,
    completed_at: Nullable(Timestamp),
  },
  { title: 'ImportBatch', description: 'An import and what became of its rows.' },
);

const Failure = Type.Object(
  {
    row_number: Type.Integer({ description: 'In the file, counted from 1 without the header.' }),
    severity: Type.Enum(['error', 'warning']),
    field: Nullable(Type.String({ examples: ['title'] })),
    code: Type.String({ examples: ['required'] }),
    message: Type.String({ examples: ['The title is missing.'] }),
    raw_row: Nullable(Type.String({ examples: ['{"job_id":"d-1001","company":"Larkmoor Labs"}'] })),
  },
  {
    title: 'ImportFailure',
    description: 'A row that was not stored (error), or stored without what could not be read (warning).',
  },
);

const EXAMPLE_ROW = {
  job_id: 'd-1001',
  platform: 'dice',
  title: 'Senior Java Developer',
  company: 'Larkmoor Labs',
  location: 'Dallas, TX',
  salary: '$140,000 - $160,000',
  description: 'Five years of Java, Spring Boot and Kafka.',
  posted_date: '2026-08-25',
};
const EXAMPLE_CSV = [Object.keys(EXAMPLE_ROW), Object.values(EXAMPLE_ROW)]
  .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  .join('\r\n');

const Rows = Type.Array(Type.Object({}, { additionalProperties: true }), {
  description: 'Also as { "jobs": [...] }. The columns of the common scrapers are understood.',
  examples: [[EXAMPLE_ROW]],
});
const File = (example: string) => Type.String({ examples: [example] });

/** What may be sent. All are read as they come, so that no schema checks them. */
const UPLOADS = {
  'application/json': Rows,
  'application/x-ndjson': File(JSON.stringify(EXAMPLE_ROW)),
  'text/csv': File(EXAMPLE_CSV),
  'application/octet-stream': File(EXAMPLE_CSV),
  'multipart/form-data': Type.Object(
    {
      platform: Type.Optional(Type.String({ examples: ['dice'] })),
      file: Type.String({ format: 'binary', examples: [EXAMPLE_CSV] }),
    },
    { description: 'The platform stands before the file.' },
  ),
};

const UNREADABLE = {
  platform_unknown: 'The platform "craigslist" is none of indeed, dice, techfetch, glassdoor, monster.',
  file_missing: 'Send the postings as the body or as a multipart file.',
  file_empty: 'The file is empty.',
  file_format_unknown: 'Line 1, column 1: neither a JSON array or object nor a CSV header was found.',
  file_is_binary: 'The file is binary from its first bytes, not text.',
  file_is_html: 'Line 1, column 1: the file is a web page, not a list of rows.',
  file_truncated: 'The file ends within its first row.',
  upload_interrupted: 'The upload broke off. What was counted is stored; import the file again.',
};

/** `/api/jobs/import` and `/api/jobs/batches`. A server that closes breaks off the uploads under way. */
export function importRoutes(app: App, imports: Imports): void {
  app.addHook('preClose', async () => imports.stop());
  app.register(async (scope) => uploadRoute(scope as App, imports));

  app.get(
    '/api/jobs/batches',
    {
      schema: {
        summary: 'List imports, the newest first',
        answer: 'A page of imports.',
        querystring: Type.Interface([Paging], {
          import_status: Type.Optional(Status),
          platform: Type.Optional(Type.String({ maxLength: 50, examples: ['dice'] })),
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
        summary: 'Show an import with its failed rows',
        answer: 'The import, and a page of its failed rows in the order of the file.',
        problems: { 404: { import_batch_not_found: 'There is no such import batch.' } },
        params: ById,
        querystring: Paging,
        response: {
          200: Type.Interface([Batch], { failures: Page(Failure) }, { title: 'ImportBatchDetail' }),
        },
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
        summary: 'Import postings',
        description:
          'Rows are stored while the file is still coming in. A file with bad rows keeps its good ones; the import names the others. A row whose posting is known updates it.',
        answer: 'The import, at its end.',
        bodies: UPLOADS,
        problems: {
          422: UNREADABLE,
          503: {
            server_stopping: {
              detail: 'The server was stopped. What was counted is stored; import the file again.',
              retry_after: 10,
            },
          },
        },
        querystring: Type.Object({
          platform: Type.Optional(
            Type.String({ maxLength: 50, examples: ['dice'], description: 'Of rows that name none.' }),
          ),
          file_name: Type.Optional(Type.String({ maxLength: 255, examples: ['postings.csv'] })),
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
