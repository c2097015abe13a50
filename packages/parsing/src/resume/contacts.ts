import type { Found } from '../facts.ts';
import type { Labelled } from './labels.ts';

const LOCAL_PART = /[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62})$/;
const DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}/;
const MAX_AT_SIGNS = 200;

const PHONE =
  /(?<![\w$#/.-])(?:(?:\+\d{1,3}|0{0,2}91|1|0)[ .-]{0,2})?(?:\(\d{2,5}\)|\d{3,5})[ .-]{0,3}\d{3,4}[ .-]{0,3}\d{3,4}(?![\w/]|[.-]\d)(?:,? ?(?:x|ext\.?) ?\d{1,5})?|(?<!\w)\+\d{1,3}(?:[ .()-]{1,2}\d{1,8}){2,6}(?!\d)/gi;

const URL = /\bhttps?:\/\/[^\s<>"'|,;()]{3,300}/gi;
const PROFILE =
  /(?<![\w@/.-])(?:www\.)?(?:[a-z]{2,3}\.)?(?:linkedin\.com\/[a-z]{2,4}|github\.com|gitlab\.com|bitbucket\.org|kaggle\.com|stackoverflow\.com\/users|medium\.com|behance\.net|leetcode\.com|hackerrank\.com|dribbble\.com)\/[\w@%./-]{1,150}/gi;
/** Only as a column of its own: "ASP.NET" and "Socket.io" are no sites. */
const BARE_DOMAIN =
  /(?<=^[ ]{0,4}|[\n|•\t:,][ ]{0,4}|[ ]{2})(?!(?:asp|vb|ado|socket)\.)[a-z0-9-]{2,63}(?:\.[a-z0-9-]{1,63}){0,2}\.(?:com|net|org|io|dev|me|co|in|info|us|app|ai|tech|site|xyz)(?:\/[\w@%./-]{0,150})?(?=[ ]{0,4}(?:$|[\n|•\t,])|[ ]{2})/gi;
const MAX_LINKS = 10;

/** E-mail, phone and links: labelled ones first, then those of the header, then the first address of the text. */
export function findContacts(
  header: string,
  labelled: Labelled,
  wholeText: string,
): { email: Found<string> | null; phone: Found<string> | null; links: Found<string>[] } {
  const labels = (found: Found<string>[] = []) => found.map(({ value }) => value).join('\n');
  return {
    email: findEmail(labels(labelled.email)) ?? findEmail(header) ?? findEmail(wholeText),
    phone: findPhone(labels(labelled.phone)) ?? findPhone(header),
    links: findLinks(`${header}\n${labels(labelled.link)}`, wholeText),
  };
}

/** The first e-mail address of a text. */
export function findEmail(text: string): Found<string> | null {
  let at = text.indexOf('@');
  for (let tried = 0; at !== -1 && tried < MAX_AT_SIGNS; tried++) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at));
    const domain = DOMAIN.exec(text.slice(at + 1, at + 200));
    if (local !== null && domain !== null) {
      const value = `${local[0]}@${domain[0]}`;
      return { value, text: value };
    }
    at = text.indexOf('@', at + 1);
  }
  return null;
}

/** The first phone number of a text, as written: 10 digits of a US number, up to 15 with a country code. */
export function findPhone(text: string): Found<string> | null {
  for (const [words] of text.matchAll(PHONE)) {
    const digits = words.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '').length;
    if (digits < 10 || digits > 15) continue;
    const value = words.trim().replace(/\s+/g, ' ');
    return { value, text: value };
  }
  return null;
}

/**
 * Web addresses that are the candidate's: profiles on well-known sites in the whole text, any address in the header.
 * Bare domains get "https://".
 */
export function findLinks(header: string, wholeText: string): Found<string>[] {
  const found = [
    ...header.matchAll(URL),
    ...header.matchAll(BARE_DOMAIN),
    ...take(wholeText.matchAll(PROFILE), MAX_LINKS),
  ];
  const links = new Map<string, Found<string>>();
  for (const [words] of found.sort((a, b) => a.index - b.index)) {
    const text = words.replace(/[./-]+$/, '');
    const value = /^https?:/i.test(text) ? text : `https://${text}`;
    const key = value.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
    if (!links.has(key) && links.size < MAX_LINKS) links.set(key, { value, text });
  }
  return [...links.values()];
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
