import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import type { Account } from './server.ts';

/** Undefined where there is no Chromium. */
export const portal = inject('portal') ?? undefined;

interface Options {
  colorScheme?: 'light' | 'dark';
  width?: number;
}

/** Gives every test pages of its own, and fails it where a page complains: of an error, or of the security policy. */
export function inBrowser() {
  let browser: Browser;
  let complaints: string[] = [];
  const pages: Page[] = [];
  beforeAll(async () => {
    if (portal !== undefined) browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  /** A page of somebody who has not signed in. */
  async function stranger({ colorScheme = 'light', width = 1440 }: Options = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: portal!.address,
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // What the API refuses, the browser reports as well; the tests look at what the page makes of it.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
    });
    return page;
  }

  /** A page of somebody who has signed in. */
  async function signedIn(account: Account, options?: Options): Promise<Page> {
    const page = await stranger(options);
    const answer = await page.request.post('/api/auth/sign-in', { data: account });
    expect(answer.status()).toBe(200);
    return page;
  }

  return { stranger, signedIn };
}

/** What the API answers to the person of a page. */
export async function apiOf(page: Page, path: string) {
  const answer = await page.request.get(path);
  expect(answer.status()).toBe(200);
  return answer.json();
}

export async function fillSignIn(page: Page, { email, password }: Account): Promise<void> {
  const emailField = page.getByLabel('E-mail');
  if ((await emailField.inputValue()) === '') await emailField.fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
