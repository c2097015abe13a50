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

const text = (example: string) => Type.String({ examples: [example] });

const Imported = Type.Object({
  dry_run: Type.Boolean(),
  total: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  ignored_columns: Type.Array(text('Notes')),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      outcome: Type.Enum(['created', 'updated', 'unchanged', 'failed']),
      candidate_id: Nullable(Type.Integer()),
      errors: Type.Array(Type.Object({ field: text('email'), message: text('is not an e-mail address') })),
    }),
  ),
});

const EXAMPLE = {
  first_name: 'Priya',
  last_name: 'Venkataraman',
  email: 'priya.v@example.com',
  skills: 'Java; AWS',
};
const EXAMPLE_CSV = csvLine(Object.keys(EXAMPLE)) + csvLine(Object.values(EXAMPLE));

/** What may be sent. All are read as they come, so that no schema checks them. */
const UPLOADS = {
  'application/json': Type.Array(Type.Object({}, { additionalProperties: true }), { examples: [[EXAMPLE]] }),
  'application/x-ndjson': text(JSON.stringify(EXAMPLE)),
  'text/csv': text(EXAMPLE_CSV),
  'application/octet-stream': text(EXAMPLE_CSV),
  'multipart/form-data': Type.Object({ file: Type.String({ format: 'binary', examples: [EXAMPLE_CSV] }) }),
};

const PROBLEMS = {
  409: { email_taken: 'Others store the same e-mail addresses; import the file again.' },
  422: {
    file_missing: 'Send the candidates as the body or as a multipart file.',
    file_empty: 'The file is empty.',
    file_format_unknown: 'Line 1, column 1: neither a JSON array or object nor a CSV header was found.',
    file_is_binary: 'The file is binary from its first bytes, not text.',
    file_is_html: 'Line 1, column 1: the file is a web page, not a list of rows.',
    file_truncated: 'The file ends within its first row.',
    upload_interrupted: 'The upload broke off after 4096 bytes. Nothing was stored.',
    import_too_large: 'A file may have 10000 rows and 30 million characters; part it.',
  },
};

interface Parts {
  database: Database;
  /** Is called when candidates have come in. */
  onChanged: () => void;
}

/** `/api/candidates/import` and `export`. */
export function transferRoutes(app: App, { database, onChanged }: Parts): void {
  app.get(
    '/api/candidates/export',
    {
      schema: {
        summary: 'Export all candidates as CSV',
        description: 'The file can be imported again, here or by another firm.',
        answer: 'A line of names, then one for each candidate.',
        answers: { 'text/csv': text(EXAMPLE_CSV) },
        answerHeaders: {
          'content-disposition': text('attachment; filename="candidates.csv"'),
        },
      },
    },
    async ({ tenantId }, reply) => {
      const pages = exportCandidates(database, tenantId);
      // A database that does not answer is told before the answer begins.
      const first = await pages.next();
      reply.header('content-disposition', 'attachment; filename="candidates.csv"');
      return reply
        .type('text/csv; charset=utf-8')
        .send(Readable.from(startingWith(first.value ?? '', pages)));
    },
  );

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
        summary: 'Add and change candidates by a file',
        description:
          'A row changes the candidate who has its e-mail address, else it adds one. With `Accept: text/csv` the answer is the failed rows, to be mended.',
        answer: 'What became of each row.',
        problems: PROBLEMS,
        bodies: UPLOADS,
        answers: {
          'text/csv': text(
            csvLine(['row', 'field', 'message']) + csvLine(['3', 'email', 'is not an e-mail address']),
          ),
        },
        querystring: Type.Object({
          dry_run: Type.Boolean({ default: false, description: 'Changes nothing.' }),
        }),
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
  const stream = request.isMultipart() ? (await formFile(request))?.file : request.body;
  if (stream instanceof Readable) return stream.iterator({ destroyOnReturn: false });
  throw new DomainError('invalid', 'file_missing', 'Send the candidates as the body or as a multipart file.');
}

async function formFile(request: FastifyRequest) {
  try {
    return await request.file();
  } catch (error) {
    const message = `The form cannot be read: ${(error as Error).message}. Nothing was stored.`;
    throw new DomainError('invalid', 'upload_interrupted', message);
  }
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
