import { createHash } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import type { App } from './app.ts';

/** All that the pages load comes from this server. */
const CONFIGURATION = {
  url: '/openapi.json',
  pageTitle: 'Blacklight API',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
} as const;

/** Else the browser asks for one that is not there. */
const ICON = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#6b4eff"/></svg>',
)}">`;

/** Serves the document of `/openapi.json` for people, at `/docs/`. */
export function serveDocs(app: App): void {
  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html')) {
        reply.header('content-security-policy', policyOf(payload));
        return payload.replace('</head>', `${ICON}</head>`);
      }
      return payload;
    });
    await scope.register(scalar, { routePrefix: '/docs', configuration: CONFIGURATION });
  });
}

/** Of scripts only our own files and the ones written into this page. */
function policyOf(page: string): string {
  const inline = [...page.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, script]) => {
    const hash = createHash('sha256').update(script!).digest('base64');
    return `'sha256-${hash}'`;
  });
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}
