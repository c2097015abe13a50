import type { Platform } from '@blacklight/parsing';
import type { Source } from '../source.ts';
import { shownAddress, type Web } from '../web.ts';
import { feedEntries } from './feedEntries.ts';
import { type Fields, fieldsOf, listIn, textOf } from './json.ts';
import { wholeBoard } from './wholeBoard.ts';

const MOST_PAGES = 20;

/** A feed of postings: RSS 0.9 to 2.0, Atom or JSON Feed, recognised by how it begins. */
export function feed({ url, platform, web }: { url: URL; platform: Platform; web: Web }): Source {
  return wholeBoard(platform, async (signal) => {
    const text = await web.text(url, signal);
    if (!text.trimStart().startsWith('{')) return feedEntries(text, url);
    return jsonFeed(text, url, (next) => web.text(next, signal));
  });
}

/** JSON Feed (https://jsonfeed.org/version/1.1), with the pages that follow. */
async function jsonFeed(start: string, from: URL, read: (url: URL) => Promise<string>): Promise<Fields[]> {
  const entries: Fields[] = [];
  const seen = new Set([from.href]);
  let [text, url] = [start, from];
  for (;;) {
    const page = parsed(text, url);
    for (const item of listIn(page, 'items', `${shownAddress(url)}: no items of a JSON Feed`)) {
      entries.push(entryOf(item, url));
    }
    const next = URL.parse(textOf(page.next_url) ?? '', url);
    if (textOf(page.next_url) === null || next === null || seen.has(next.href)) return entries;
    if (seen.size === MOST_PAGES) return entries;
    seen.add(next.href);
    [text, url] = [await read(next), next];
  }
}

function parsed(text: string, url: URL): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    throw new Error(`${shownAddress(url)}: the answer is no JSON`);
  }
}

function entryOf(item: Fields, base: URL): Fields {
  return {
    external_job_id: textOf(item.id),
    title: textOf(item.title),
    description: textOf(item.content_html) ?? textOf(item.content_text) ?? textOf(item.summary),
    job_url: URL.parse(textOf(item.url) ?? '', base)?.href,
    apply_url: URL.parse(textOf(item.external_url) ?? '', base)?.href,
    posted_date: textOf(item.date_published),
  };
}
