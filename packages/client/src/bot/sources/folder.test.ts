import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '@blacklight/parsing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../source.ts';
import { folderSource } from './folder.ts';
import { together } from './together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blacklight-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

/** The ids of what a source has for a Java developer on a platform, and what it says. */
async function found(source: Source, platform: Platform) {
  const said: string[] = [];
  const ids: unknown[] = [];
  const search = {
    role: 'Java Developer',
    normalizedRole: 'java_developer',
    locationHints: [],
    platform,
    signal: new AbortController().signal,
    log: (line: string) => void said.push(line),
  };
  for await (const posting of source.find(search)) ids.push(posting.id ?? posting.job_id);
  return { ids, said };
}

describe('a folder', () => {
  it('gives the rows of a role and a platform, of all its files', async () => {
    file('a.csv', 'id,site,title\n1,indeed,Sr. Java Developer\n2,dice,Java Developer\n3,indeed,Nurse\n');
    file('b.json', { jobs: [{ job_id: '4', platform: 'Dice.com', jobTitle: 'Java Backend Developer' }] });
    file(
      'c.ndjson',
      '{"id":"5","site":"indeed","title":"Java Engineer"}\n{"id":"6","site":"craigslist","title":"Java"}\n',
    );
    file('d.txt', 'id,site,title\n7,indeed,Java Developer\n');
    mkdirSync(join(folder, 'e.csv'));
    const source = await folderSource(folder, { platform: null });
    expect(source.platforms).toEqual(['indeed', 'dice']);
    expect(await found(source, 'indeed')).toEqual({ ids: ['1', '5'], said: [] });
    expect((await found(source, 'dice')).ids).toEqual(['2', '4']);
  });

  it('takes rows that name no platform for what it is said to stand for', async () => {
    file('a.csv', 'id,site,title\n1,indeed,Java Developer\n2,,Java Developer\n');
    const source = await folderSource(folder, { platform: 'monster' });
    expect(source.platforms).toEqual(['indeed', 'monster']);
    expect((await found(source, 'monster')).ids).toEqual(['2']);
    expect((await folderSource(folder, { platform: null })).platforms).toEqual(['indeed']);
  });

  it('finds what is put into it later', async () => {
    file('a.csv', 'id,site,title\n1,indeed,Java Developer\n');
    const source = await folderSource(folder, { platform: null });
    file('b.csv', 'id,site,title\n2,indeed,Java Developer\n3,dice,Java Developer\n');
    expect((await found(source, 'indeed')).ids).toEqual(['1', '2']);
    expect(source.platforms).toEqual(['indeed', 'dice']);
  });

  it('says what it cannot read, and goes on', async () => {
    file('a.csv', 'PK\u0003\u0004');
    file('b.ndjson', '{"id":"1","site":"dice","title":"Java Developer"}\n{"id":\n');
    const { ids, said } = await found(await folderSource(folder, { platform: null }), 'dice');
    expect(ids).toEqual(['1']);
    expect(said).toEqual([
      expect.stringMatching(/a\.csv: The file is binary/),
      expect.stringMatching(/b\.ndjson: rows that cannot be read: 1$/),
    ]);
  });

  it('has to be there', async () => {
    await expect(folderSource(join(folder, 'nowhere'), { platform: null })).rejects.toThrow('ENOENT');
  });
});

describe('several sources', () => {
  const one = (platform: Platform, ...ids: string[]): Source => ({
    platforms: [platform],
    async *find() {
      for (const id of ids) yield { id, title: 'Java Developer' };
    },
  });
  const failing: Source = {
    platforms: ['dice'],
    async *find() {
      yield { id: 'half', title: 'Java Developer' };
      throw new Error('answers 500');
    },
  };

  it('are one', async () => {
    const source = together([one('monster', '1'), one('dice', '2'), one('dice', '3')]);
    expect(source.platforms).toEqual(['dice', 'monster']);
    expect((await found(source, 'dice')).ids).toEqual(['2', '3']);
  });

  it('go on without one that fails, and say so; they fail when all do', async () => {
    const { ids, said } = await found(together([failing, one('dice', '2')]), 'dice');
    expect(ids).toEqual(['half', '2']);
    expect(said).toEqual(['A source fails and is left out: answers 500']);
    await expect(found(together([failing, failing]), 'dice')).rejects.toThrow('answers 500');
    await expect(found(together([failing, one('monster', '1')]), 'dice')).rejects.toThrow('answers 500');
  });
});
