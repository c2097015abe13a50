import { Type } from 'typebox';
import type { App } from './app.ts';

const Health = Type.Object({ status: Type.Literal('ok') });

/**
 * For whoever watches the process: `/health/live` says that it runs, `/health/ready` that it can serve, which is 503
 * while the database does not answer.
 */
export function healthRoutes(app: App, { checkDatabase }: { checkDatabase: () => Promise<void> }): void {
  app.get(
    '/health/live',
    { schema: { summary: 'Ask whether the server runs', answer: 'It runs.', response: { 200: Health } } },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/health/ready',
    {
      schema: {
        summary: 'Ask whether the server can serve',
        description: 'Answers 503 while the database does not answer.',
        answer: 'It serves.',
        response: { 200: Health },
      },
    },
    async () => {
      await checkDatabase();
      return { status: 'ok' as const };
    },
  );
}
