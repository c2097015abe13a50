import { describe, expect, it } from 'vitest';
import type { Candidate } from '../data/candidates.ts';
import { hotlistCsv, hotlistHtml, hotlistText } from './formats.ts';
import { hotlistOf } from './hotlist.ts';
import { hotlistPdf, latin } from './pdf.ts';

const TODAY = new Date(2026, 10, 26, 9);

const candidate = (facts: Partial<Candidate> = {}) =>
  ({
    first_name: 'Priya',
    last_name: 'Venkataraman',
    current_title: 'Senior Java Developer',
    total_experience_years: 8.5,
    skills: ['Java', 'Spring Boot', 'Kafka', 'AWS', 'SQL', 'Docker', 'Kubernetes'],
    work_authorization: 'H1B',
    location: 'Dallas, TX',
    preferred_locations: ['Remote'],
    willing_to_relocate: true,
    availability_date: '2026-12-01',
    target_hourly_rate: 65,
    email: 'priya@example.com',
    phone: '(555) 010-2000',
    ...facts,
  }) as Candidate;

const hotlist = (facts: Partial<Candidate> = {}, choices = {}) =>
  hotlistOf([candidate(facts)], { hasInitials: false, hasContacts: false, ...choices }, TODAY);

describe('a hotlist', () => {
  it('has what a client asks first, and no contact details', () => {
    expect(hotlist()).toEqual({
      title: 'Hotlist, November 26, 2026',
      heads: ['Consultant', 'Title', 'Years', 'Skills', 'Authorization', 'Location', 'Available', 'Rate'],
      rows: [
        [
          'Priya Venkataraman',
          'Senior Java Developer',
          '8.5',
          'Java, Spring Boot, Kafka, AWS, SQL, Docker',
          'H1B',
          'Dallas, TX, remote, will relocate',
          'Dec 1',
          '$65/hr',
        ],
      ],
    });
  });

  it('has contact details and initials where they are wanted', () => {
    const { heads, rows } = hotlist({ last_name: 'émile' }, { hasInitials: true, hasContacts: true });
    expect(heads.slice(-2)).toEqual(['E-mail', 'Phone']);
    expect([rows[0]![0], ...rows[0]!.slice(-2)]).toEqual(['P. É.', 'priya@example.com', '(555) 010-2000']);
  });

  it('says of a day that has come that it is now, and nothing where nothing is known', () => {
    expect(hotlist({ availability_date: '2026-11-26' }).rows[0]![6]).toBe('Now');
    const unknown = { availability_date: null, target_hourly_rate: null, location: null };
    const none = { ...unknown, preferred_locations: [], willing_to_relocate: null };
    expect(hotlist(none).rows[0]!.slice(5)).toEqual(['', '', '']);
  });
});

describe('its HTML', () => {
  it('runs nothing that stands in a profile', () => {
    const html = hotlistHtml(hotlist({ current_title: `<img src=x onerror="alert('1')"> & Co` }));
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Co');
    expect(html).not.toContain('<img');
  });
});

describe('its text', () => {
  it('names what is known of each', () => {
    const text = hotlistText(hotlist({ work_authorization: null }));
    expect(text).toContain('Priya Venkataraman\n  Title: Senior Java Developer\n  Years: 8.5\n');
    expect(text).not.toContain('Authorization');
  });
});

describe('its CSV', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['Java, "senior"', '"Java, ""senior"""'],
  ])('makes %s a text', (current_title, cell) => {
    const [, line] = hotlistCsv(hotlist({ current_title })).split('\r\n');
    expect(line!.slice('Priya Venkataraman,'.length).startsWith(`${cell},8.5,`)).toBe(true);
  });

  it('begins with the mark of UTF-8', () => {
    expect(hotlistCsv(hotlist()).startsWith('\uFEFFConsultant,Title,')).toBe(true);
  });
});

describe('its PDF', () => {
  it('is made of any number of people with any names', async () => {
    const people = Array.from({ length: 120 }, (_, i) =>
      candidate({
        first_name: ['Łukasz', 'Đặng', '李', 'Иван', '😀'][i % 5]!,
        current_title: 'x'.repeat(i * 3),
        skills: ['Kafka\nStreams', 'a very long skill with many words in it', 'C++'],
      }),
    );
    const list = hotlistOf(people, { hasInitials: false, hasContacts: true }, TODAY);
    const { bytes, unreadable } = await hotlistPdf(list);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(unreadable).toBe(72);
  });

  it('keeps letters that the font has, else without marks, else as "?"', () => {
    const known = new Set([...'Łuksz éabceDng'].map((letter) => letter.codePointAt(0)!));
    known.delete('Ł'.codePointAt(0)!);
    known.add('L'.codePointAt(0)!);
    expect(latin('Łukasz é Đặng 李', known)).toBe('Lukasz é Dang ?');
  });
});
