import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      databaseUrl: null,
      matchMinScore: 50,
      matchLimit: 50,
      scrapeLeaseMinutes: 120,
      processingDelaySeconds: 5,
      embedding: { provider: 'local' },
      vectorIndex: 'none',
      password: null,
      scraperKey: null,
    });
  });

  it('embeds by Gemini as soon as there is a key', () => {
    expect(readConfig({ GOOGLE_API_KEY: 'k' }).embedding).toEqual({
      provider: 'gemini',
      apiKey: 'k',
    });
  });

  it('stays local when asked to, key or not', () => {
    const config = readConfig({ GOOGLE_API_KEY: 'k', EMBEDDING_PROVIDER: 'local' });
    expect(config.embedding).toEqual({ provider: 'local' });
  });

  it('names every setting that cannot be used, at once', () => {
    const read = () =>
      readConfig({
        PORT: 'http',
        JOB_MATCH_LIMIT: '0',
        JOB_MATCH_MIN_SCORE: '101',
        DATABASE_URL: 'mysql://localhost/x',
        EMBEDDING_PROVIDER: 'openai',
        VECTOR_INDEX: 'flat',
      });
    expect(read).toThrow(ConfigError);
    for (const name of [
      'PORT',
      'JOB_MATCH_LIMIT',
      'JOB_MATCH_MIN_SCORE',
      'DATABASE_URL',
      'EMBEDDING_MODEL',
      'EMBEDDING_BASE_URL',
      'VECTOR_INDEX',
    ]) {
      expect(read).toThrow(name);
    }
  });

  it('takes an empty setting as a missing one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('mails alerts where there are a server and somebody to mail to', () => {
    const mail = { SMTP_URL: 'smtps://mail.example.com', PM_ADMIN_ALERT_EMAIL: 'admin@example.com' };
    const address = 'admin@example.com';
    expect(readConfig(mail).alertMail).toEqual({ url: mail.SMTP_URL, to: address, from: address });
    expect(readConfig({ PM_ADMIN_ALERT_EMAIL: address }).alertMail).toBeNull();
    expect(() => readConfig({ SMTP_URL: mail.SMTP_URL })).toThrow('PM_ADMIN_ALERT_EMAIL');
    const injected = { ...mail, PM_ADMIN_ALERT_EMAIL: 'admin@example.com, thief@example.com' };
    expect(() => readConfig(injected)).toThrow('PM_ADMIN_ALERT_EMAIL');
    expect(() => readConfig({ ...mail, SMTP_URL: 'https://mail.example.com' })).toThrow('SMTP_URL');
  });

  it('lets Inngest run workflows where there is a key, or a server for development', () => {
    const keys = { INNGEST_EVENT_KEY: 'event-key', INNGEST_SIGNING_KEY: 'signkey-test-1' };
    const { inngest } = readConfig(keys);
    expect(inngest).toEqual({ isDev: false, eventKey: 'event-key', signingKey: 'signkey-test-1' });
    expect(readConfig({ INNGEST_DEV: '1' }).inngest).toEqual({ isDev: true });
    const baseUrl = 'http://127.0.0.1:8288';
    expect(readConfig({ INNGEST_DEV: baseUrl }).inngest).toEqual({ isDev: true, baseUrl });
    expect(readConfig({ ...keys, INNGEST_BASE_URL: baseUrl }).inngest).toMatchObject({
      isDev: false,
      baseUrl,
    });
    for (const none of [{}, { INNGEST_DEV: '0' }, { INNGEST_SIGNING_KEY: 'signkey-test-1' }]) {
      expect(readConfig(none).inngest).toBeNull();
    }
    expect(() => readConfig({ INNGEST_EVENT_KEY: 'event-key' })).toThrow('INNGEST_SIGNING_KEY');
    expect(() => readConfig({ INNGEST_DEV: 'yes' })).toThrow('INNGEST_DEV');
  });

  it('never shows the value of a secret', () => {
    const read = () => readConfig({ DATABASE_URL: 'user:secret@host', SMTP_URL: 'user:secret@host' });
    expect(read).toThrow(/DATABASE_URL[\s\S]+SMTP_URL/);
    expect(read).not.toThrow(/secret/);
  });
});

describe('what is written about the settings', () => {
  const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const documented = text('docs/configuration.md');
  const example = parseEnv(text('.env.example').replaceAll(/^# (?=[A-Z_]+=)/gm, ''));

  /** Which variables are asked for, whatever the provider. */
  function namesRead(): string[] {
    const names = new Set<string>();
    for (const provider of ['local', 'gemini', 'openai']) {
      const environment: Record<string, string | undefined> = { ...example, EMBEDDING_PROVIDER: provider };
      readConfig(
        new Proxy(environment, {
          get(target, name: string) {
            names.add(name);
            return target[name];
          },
        }),
      );
    }
    return [...names].sort();
  }

  it('has every variable and no other, in the document', () => {
    const rows = [...documented.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \| `(.+)` \|$/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual(namesRead());
  });

  it('has every variable and no other, in the example', () => {
    expect(Object.keys(example).sort()).toEqual(namesRead());
  });

  it('shows examples that can be used', () => {
    const examples = [...documented.matchAll(/^\| `([A-Z_]+)` .+ `(.+)` \|$/gm)];
    for (const [, name, value] of examples) {
      expect(() => readConfig({ ...example, [name!]: value })).not.toThrow();
    }
  });

  it('names the defaults that there are', () => {
    const defaults = [...documented.matchAll(/^\| `([A-Z_]+)` \| .+ \| `([^`]+)` \| `.+` \|$/gm)];
    expect(defaults.map(([, name]) => name)).toContain('PORT');
    for (const [, name, value] of defaults) expect(readConfig({ [name!]: value })).toEqual(readConfig({}));
  });
});
