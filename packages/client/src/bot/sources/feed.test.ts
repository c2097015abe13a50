import { describe, expect, it } from 'vitest';
import { foundBy, testReader, testSite } from '../testWeb.ts';
import { feed } from './feed.ts';

const { url, page, asked } = await testSite();
const { web } = testReader();
const read = (path: string) => foundBy(feed({ url: new URL(path, url), platform: 'dice', web }));

describe('RSS', () => {
  it('gives the items of a role', async () => {
    page(
      '/jobs/rss.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:job_listing="https://example.com/ns">
        <channel>
          <title>Java Developer jobs</title>
          <link>https://jobs.example.com</link>
          <item>
            <title>Java Developer &amp; Architect</title>
            <link>https://jobs.example.com/1</link>
            <guid isPermaLink="false">job-1</guid>
            <pubDate>Mon, 23 Nov 2026 09:30:00 -0500</pubDate>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>Java &amp; Spring</p>]]></content:encoded>
            <job_listing:company>Vantrelle</job_listing:company>
            <job_listing:location><![CDATA[Dallas, TX]]></job_listing:location>
            <job_listing:job_type>Contract</job_listing:job_type>
            <salary>$70 an hour</salary>
          </item>
          <item>
            <title>Java Developer</title>
            <guid>/jobs/2</guid>
            <description>&lt;b&gt;Java&lt;/b&gt;</description>
          </item>
          <item><title>Nurse</title><link>https://jobs.example.com/3</link></item>
          <item><description>No title</description></item>
        </channel>
      </rss>`,
    );
    expect(await read('/jobs/rss.xml')).toEqual([
      {
        external_job_id: 'job-1',
        title: 'Java Developer & Architect',
        description: '<p>Java &amp; Spring</p>',
        job_url: 'https://jobs.example.com/1',
        posted_date: '2026-11-23T14:30:00.000Z',
        company: 'Vantrelle',
        location: 'Dallas, TX',
        job_type: 'Contract',
        salary: '$70 an hour',
      },
      {
        external_job_id: '/jobs/2',
        title: 'Java Developer',
        description: '<b>Java</b>',
        job_url: `${url}/jobs/2`,
        posted_date: null,
        company: null,
        location: null,
        job_type: null,
        salary: null,
      },
    ]);
  });

  it('of version 1.0 has its items beside the channel', async () => {
    page(
      '/rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel><title>Jobs</title></channel>
        <item><title>Java Developer</title><link>https://jobs.example.com/1</link></item>
      </rdf:RDF>`,
    );
    expect(await read('/rdf')).toMatchObject([
      { external_job_id: 'https://jobs.example.com/1', job_url: 'https://jobs.example.com/1' },
    ]);
  });
});

it('reads Atom, with its three kinds of content', async () => {
  const entry = (id: string, content: string) => `<entry>
      <id>urn:job:${id}</id>
      <title>Java Developer</title>
      <link rel="self" href="https://jobs.example.com/api/${id}"/>
      <link href="/jobs/${id}"/>
      <published>2026-11-20T08:00:00Z</published>
      <updated>2026-11-24T08:00:00Z</updated>
      ${content}
    </entry>`;
  page(
    '/atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Jobs</title>
      ${entry('1', '<content type="html">&lt;p&gt;Java&lt;/p&gt;</content>')}
      ${entry('2', '<content type="xhtml"><div><p>Java &amp; Spring</p></div></content>')}
      ${entry('3', '<summary>Java</summary>')}
    </feed>`,
  );
  const found = await read('/atom');
  expect(found.map(({ description }) => description)).toEqual([
    '<p>Java</p>',
    '<div><p>Java &amp; Spring</p></div>',
    'Java',
  ]);
  expect(found[0]).toMatchObject({
    external_job_id: 'urn:job:1',
    job_url: `${url}/jobs/1`,
    posted_date: '2026-11-20T08:00:00.000Z',
  });
});

describe('JSON Feed', () => {
  it('gives the items of all its pages', async () => {
    const version = 'https://jsonfeed.org/version/1.1';
    page('/feed.json', {
      version,
      title: 'Jobs',
      next_url: '/feed.json?page=2',
      items: [
        {
          id: '1',
          url: 'https://jobs.example.com/1',
          external_url: 'https://vantrelle.example/apply',
          title: 'Java Developer',
          content_html: '<p>Java</p>',
          date_published: '2026-11-20T08:00:00-05:00',
        },
      ],
    });
    page('/feed.json?page=2', {
      version,
      next_url: '/feed.json',
      items: [
        { id: 2, title: 'Java Developer', content_text: 'Java' },
        { id: 3, title: 'Nurse' },
      ],
    });
    expect(await read('/feed.json')).toEqual([
      {
        external_job_id: '1',
        title: 'Java Developer',
        description: '<p>Java</p>',
        job_url: 'https://jobs.example.com/1',
        apply_url: 'https://vantrelle.example/apply',
        posted_date: '2026-11-20T08:00:00-05:00',
      },
      expect.objectContaining({ external_job_id: '2', description: 'Java' }),
    ]);
  });

  it('ends, however many pages it has', async () => {
    for (let at = 0; at < 50; at++) {
      page(`/endless?${at}`, {
        items: [{ id: at, title: 'Java Developer' }],
        next_url: `/endless?${at + 1}`,
      });
    }
    asked.length = 0;
    expect(await read('/endless?0')).toHaveLength(20);
    expect(asked).toHaveLength(20);
  });
});

describe('what is hostile', () => {
  it('cannot make the reader expand or fetch anything', async () => {
    page(
      '/laughs',
      `<?xml version="1.0"?>
      <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>Java Developer</title><description>&b; &x;</description></item></channel></rss>`,
    );
    expect(await read('/laughs')).toMatchObject([{ description: '&b; &x;' }]);
  });

  it('is refused when it is nested without end', async () => {
    page('/deep', `<rss><channel><item><title>${'<a>'.repeat(200_000)}`);
    await expect(read('/deep')).rejects.toThrow('more than 200 elements inside each other');
  });
});

it.each([
  ['a page', '<!DOCTYPE html><html><body><rss>no</rss></body></html>', 'the answer is no feed'],
  ['nothing', '', 'the answer is no feed'],
  ['text', 'Too many requests', 'the answer is no feed'],
  ['JSON that is none', '{"items": [', 'the answer is no JSON'],
  ['JSON of something else', { error: 'no' }, 'no items of a JSON Feed'],
])('fails at %s', async (name, content, message) => {
  const path = `/${encodeURIComponent(name)}`;
  page(path, content);
  await expect(read(path)).rejects.toThrow(message);
});
