import { Type } from 'typebox';
import type { App, Authenticate } from '../../http/app.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import { SCOPES, signedIn } from '../sessions/sessions.ts';
import type { Tokens } from './tokens.ts';

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Nightly import'] });
const Scopes = Type.Array(Type.Enum([...SCOPES]), {
  maxItems: SCOPES.length,
  minItems: 1,
  uniqueItems: true,
});

const TokenView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String({ examples: ['Nightly import'] }),
    last_four: Type.String({ description: 'Its last characters.', examples: ['x7Qd'] }),
    scopes: Type.Array(Type.Enum([...SCOPES])),
    created_at: Timestamp,
    last_used_at: Nullable(Timestamp),
    expires_at: Nullable(Timestamp),
  },
  { title: 'Token' },
);
const NewTokenView = Type.Interface(
  [TokenView],
  { token: Type.String({ examples: ['bl_hJ3vWm0cQk6tYb1ZpR8sNf2LxUe5DgAo9TiCw4Vx7Qd'] }) },
  { title: 'NewToken' },
);

/** `/api/auth/tokens`: who asks sees and revokes their own only. */
export function tokenRoutes(app: App, tokens: Tokens): void {
  app.get(
    '/api/auth/tokens',
    {
      schema: {
        summary: 'List the own tokens',
        answer: 'The tokens, the newest first, without what they are kept secret by.',
        response: { 200: Type.Object({ items: Type.Array(TokenView) }) },
      },
    },
    async (request) => ({ items: await tokens.list(signedIn(request)) }),
  );

  app.post(
    '/api/auth/tokens',
    {
      schema: {
        summary: 'Make a token for a program',
        description:
          'It is told in this answer and nowhere else, and sent as `Authorization: Bearer …`. It does what its scopes and the role of its person both allow, until it expires, is revoked, or its person or firm may not come in.',
        answer: 'The new token.',
        problems: {
          409: { too_many_tokens: 'You have 50 tokens; revoke one that is not needed any more.' },
        },
        body: Type.Object(
          {
            name: Name,
            scopes: Scopes,
            expires_in_days: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 3650 }))),
          },
          { additionalProperties: false },
        ),
        response: { 201: NewTokenView },
      },
    },
    async (request, reply) => {
      const { name, scopes, expires_in_days: expiresInDays = null } = request.body;
      const created = await tokens.create(signedIn(request), { name, scopes, expiresInDays });
      return reply.status(201).send(created);
    },
  );

  app.delete(
    '/api/auth/tokens/:id',
    {
      schema: {
        summary: 'Revoke a token',
        answer: 'It is good for nothing from the next request on.',
        problems: { 404: { token_not_found: 'There is no such token.' } },
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await tokens.revoke(signedIn(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}

/** Knows programs by their Bearer token, which counts alone; who sends none is known `otherwise`. */
export function byToken(tokens: Tokens, otherwise: Authenticate): Authenticate {
  return async (request) => {
    const bearer = /^Bearer(?: +(.*))?$/i.exec(request.headers.authorization ?? '');
    return bearer === null ? otherwise(request) : tokens.principalOf(bearer[1] ?? '');
  };
}
