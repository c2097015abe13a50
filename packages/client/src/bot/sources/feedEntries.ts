import { DomUtils, ElementType } from 'htmlparser2';
import { shownAddress } from '../web.ts';
import type { Fields } from './json.ts';
import { type Document, parseMarkup } from './markup.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Names under which job boards add to RSS and Atom what these have no element for; of any namespace. */
const ADDED = {
  company: ['company', 'companyname', 'employer'],
  location: ['location'],
  job_type: ['job_type', 'jobtype', 'employmenttype'],
  salary: ['salary'],
};

/**
 * The entries of an RSS or Atom document.
 *
 * @throws Error when it is neither, or nested too deep
 */
export function feedEntries(xml: string, base: URL): Fields[] {
  const root = rootOf(parseMarkup(xml, { isXml: true }));
  const kind = root === undefined ? '' : localName(root);
  if (root === undefined || !['rss', 'rdf', 'feed'].includes(kind)) {
    throw new Error(`${shownAddress(base)}: the answer is no feed (RSS, Atom or JSON Feed)`);
  }
  const entries = DomUtils.getElementsByTagName(kind === 'feed' ? 'entry' : 'item', root);
  return entries.map((entry) => (kind === 'feed' ? atomEntry(entry, base) : rssItem(entry, base)));
}

function rssItem(item: Element, base: URL): Fields {
  const guid = child(item, 'guid');
  const link = textIn(item, 'link') ?? (guid?.attribs.isPermaLink === 'false' ? null : textIn(item, 'guid'));
  return {
    external_job_id: textIn(item, 'guid') ?? link,
    title: textIn(item, 'title'),
    description: textIn(item, 'content:encoded') ?? textIn(item, 'description'),
    job_url: addressOf(link, base),
    posted_date: dateOf(textIn(item, 'pubDate') ?? textIn(item, 'dc:date')),
    ...addedTo(item),
  };
}

function atomEntry(entry: Element, base: URL): Fields {
  const links = children(entry).filter(({ name }) => name === 'link');
  const link = links.find(({ attribs: { rel } }) => rel === undefined || rel === 'alternate');
  return {
    external_job_id: textIn(entry, 'id'),
    title: textIn(entry, 'title'),
    description: contentIn(entry, 'content') ?? contentIn(entry, 'summary'),
    job_url: addressOf(link?.attribs.href ?? null, base),
    posted_date: dateOf(textIn(entry, 'published') ?? textIn(entry, 'updated')),
    ...addedTo(entry),
  };
}

function addedTo(entry: Element): Fields {
  const found = Object.entries(ADDED).map(([column, names]) => {
    const element = children(entry).find((one) => names.includes(localName(one)));
    return [column, element === undefined ? null : textOf(element)] as const;
  });
  return Object.fromEntries(found);
}

/** Markup that stands in the feed itself stays markup. */
function contentIn(entry: Element, name: string): string | null {
  const element = child(entry, name);
  if (element?.attribs.type !== 'xhtml') return textIn(entry, name);
  return DomUtils.getInnerHTML(element, { xmlMode: true });
}

function isElement(node: Document['children'][number]): node is Element {
  return node.type === ElementType.Tag;
}

function rootOf(document: Document): Element | undefined {
  return document.children.find(isElement);
}

function children(element: Element): Element[] {
  return element.children.filter(isElement);
}

function child(element: Element, name: string): Element | undefined {
  return children(element).find((one) => one.name === name);
}

function textIn(element: Element, name: string): string | null {
  const found = child(element, name);
  return found === undefined ? null : textOf(found);
}

function textOf(element: Element): string | null {
  return DomUtils.textContent(element).trim() || null;
}

/** "job_listing:company" → "company". */
function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function addressOf(text: string | null, base: URL): string | null {
  return text === null ? null : (URL.parse(text, base)?.href ?? null);
}

/** Dates of RFC 822 and RFC 3339 alike; what is no date is left to who reads it. */
function dateOf(text: string | null): string | null {
  if (text === null) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
