import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';

/** The headers of an edit that may be meant for one state only. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      maxLength: 1000,
      examples: ['*'],
      description: 'Only if it is still as the answer with this ETag had it.',
    }),
  ),
});

/** The header of an answer that can be edited from. */
export const ETAG = {
  etag: Type.String({ description: 'Which state this is, for `If-Match`.', examples: ['"1"'] }),
};

/** What an edit of an older state is answered with 412. */
export const OUTDATED = { precondition_failed: 'It has been changed since it was read; read it again.' };

/** The entity tag (RFC 9110, 8.8.3) of a version, or of a state that is told as a whole. */
export function etagOf(state: number | object): string {
  if (typeof state === 'number') return `"${state}"`;
  return `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`;
}

/**
 * Which states an If-Match header allows: those of the tags it lists, or any (RFC 9110, 13.1.1); weak tags never
 * match.
 */
export function isExpectedBy(ifMatch: string | undefined): (state: number | object) => boolean {
  if (ifMatch === undefined || ifMatch.trim() === '*') return () => true;
  const tags = new Set(ifMatch.split(',').map((tag) => tag.trim()));
  return (state) => tags.has(etagOf(state));
}

/** The answer with the entity tag of a state. */
export function tagged<R extends FastifyReply>(reply: R, state: number | object): R {
  reply.header('etag', etagOf(state));
  return reply;
}
