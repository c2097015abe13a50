import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROW_LENGTH, type RowRead, readRows, type UnreadableFileError } from './index.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(content: string | Uint8Array, chunkSize = 1 << 16): Promise<RowRead[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const rows: RowRead[] = [];
  for await (const row of readRows(chunksOf(bytes, chunkSize))) rows.push(row);
  return rows;
}

function titlesOf(rows: RowRead[]): unknown[] {
  return rows.map((row) => ('value' in row ? row.value.title : row.problem.code));
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const FILES: [string, string | Uint8Array, unknown[]][] = [
  ['a JSON array', '[{"title":"A"}, {"title":"B"}]', ['A', 'B']],
  ['an empty array', ' [ ] ', []],
  ['an array with nested brackets', '[{"title":"A","x":{"y":["]","}"]}},{"title":"B"}]', ['A', 'B']],
  [
    'an envelope',
    '{"platform":"dice","meta":{"jobs":[9]},"jobs":[{"title":"A"},{"title":"B"}],"n":2}',
    ['A', 'B'],
  ],
  ['an indented envelope', '{\n  "jobs": [\n    {\n      "title": "A"\n    }\n  ]\n}\n', ['A']],
  ['one object', '{\n  "title": "A"\n}', ['A']],
  ['JSON Lines', '{"title":"A"}\r\n\n{"title":"B"}\n', ['A', 'B']],
  ['JSON Lines with a broken first row', '{"title":"A\n{"title":"B"}', ['row_not_json', 'B']],
  ['a malformed element', '[{"title":"A"},{"a":},{"title":"C"}]', ['A', 'row_not_json', 'C']],
  ['an unclosed inner array', '[{"title":["A"},{"title":"B"}]', ['row_not_json', 'B']],
  ['an unclosed last object', '[{"title":"A"},{"title":"B"]', ['A', 'row_not_json']],
  ['rows that are no objects', '[1,"x",null,[{}],{"title":"A"}]', [...Array(4).fill('row_not_object'), 'A']],
  ['a cut array', '[{"title":"A"},{"title":"B', ['A', 'file_truncated']],
  ['an array that is not closed', '[{"title":"A"}', ['A', 'file_truncated']],
  ['CSV', 'title,company\nA,"x, ""y""\nz"\nB,\n', ['A', 'B']],
  ['CSV with semicolons', 'title;company\r\nA;x,y\r\n\r\nB;z', ['A', 'B']],
  ['CSV with tabs', 'title\tcompany\nA\tx\n', ['A']],
  ['CSV with pipes and CR', 'company|title\rx|A\ry|B\r', ['A', 'B']],
  ['CSV with text behind a quote', 'title,company\n"A"b,x\n', ['Ab']],
  ['CSV with a surplus cell', 'title,company\nA,x,y\nB,z,\n', ['row_too_many_columns', 'B']],
  ['CSV with an open quote', 'title,company\nA,x\nB,"y\nC,z\n', ['A', 'quote_not_closed', 'C']],
  [
    'CSV with an open quote before doubled ones',
    'title,company\n"A,x\nB,y ""z""\nC,z',
    ['quote_not_closed', 'B', 'C'],
  ],
  ['lists one after the other', '[{"title":"A"}]\n[{"title":"B"},{"title":"C"}]', ['A', 'B', 'C']],
  ['text behind a list', '[{"title":"A"}] {"title":"B"} [1]', ['A', 'text_behind_list']],
  ['a header without rows', 'title,company\n', []],
  ['UTF-8 with a mark', '\ufeff[{"title":"Zoë"}]', ['Zoë']],
  ['UTF-16 LE with a mark', Buffer.from('\ufeff[{"title":"Zoë 😀"}]', 'utf16le'), ['Zoë 😀']],
  ['UTF-16 BE with a mark', utf16be('\ufeff[{"title":"Zoë"}]'), ['Zoë']],
  ['UTF-16 LE without a mark', Buffer.from('title,x\nZoë,y', 'utf16le'), ['Zoë']],
  ['UTF-16 BE without a mark', utf16be('title,x\nZoë,y'), ['Zoë']],
  ['Latin-1', Buffer.from('title,x\nZoë é,y\nB,z', 'latin1'), ['Zoë é', 'B']],
  [
    'Windows-1252 in UTF-8',
    Buffer.concat([Buffer.from('title,x\né'), Buffer.from([0x96]), Buffer.from('ü,y')]),
    ['é–ü'],
  ],
  [
    'U+0000 and lone surrogates',
    '[{"title":"a\\u0000b\\ud800c\\\\u0000\\ud83d\\ude00"}]',
    ['ab\ufffdc\\u0000😀'],
  ],
  ['a raw U+0000', '[{"title":"a\0b"}]', ['ab']],
];

describe('readRows', () => {
  it.each(FILES)('reads %s, however it is chunked', async (_, content, expected) => {
    for (const size of [1 << 16, 1, 2, 3, 5, 7])
      expect(titlesOf(await rowsOf(content, size))).toEqual(expected);
  });

  it('unquotes cells and numbers rows from 1', async () => {
    const rows = await rowsOf('title,company,title\nA,"x, ""y""\nz",B');
    expect(rows).toMatchObject([{ row: 1, value: { title: 'A', company: 'x, "y"\nz' } }]);
  });

  it.each([
    ['nothing', '', 'file_empty'],
    ['blanks', ' \n\t', 'file_empty'],
    ['a web page', '<!DOCTYPE html><html><body>a, b</body></html>', 'file_is_html'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'file_is_binary'],
    ['a ZIP', Buffer.from('PK\u0003\u0004\u0014\0'), 'file_is_binary'],
    ['prose', 'Dear all.\nThis is no list', 'file_format_unknown'],
    ['an array cut in its first row', '[\n{"title":"A', 'file_truncated'],
  ])('refuses %s', async (_, content, code) => {
    await expect(rowsOf(content)).rejects.toMatchObject({ name: 'UnreadableFileError', code });
  });

  it('says where an unreadable file breaks off', async () => {
    const error = await rowsOf('[\n{"title":"A').catch((thrown: UnreadableFileError) => thrown);
    expect(error).toMatchObject({
      message: 'The file ends on line 2 inside the row that starts on line 2.',
    });
  });

  it.each([
    ['JSON', (long: string) => `[{"title":"${long}"},{"title":"B"}]`],
    ['JSON Lines', (long: string) => `{"title":"${long}"}\n{"title":"B"}`],
    ['CSV', (long: string) => `title,company\n"${long}",x\nB,y`],
  ])('skips a row of %s that is too large', async (_, fileWith) => {
    const rows = await rowsOf(fileWith('x'.repeat(MAX_ROW_LENGTH)));
    expect(titlesOf(rows)).toEqual(['row_too_large', 'B']);
  });

  it('finds the rows behind a quote that is never closed, however many', async () => {
    const count = 500_000;
    const lines = Array.from({ length: count }, (_, i) => `${i},x`);
    const rows = await rowsOf(`title,company\nA,"x\n${lines.join('\n')}`);
    expect(rows.length).toBe(count + 1);
    expect(rows[0]).toMatchObject({ row: 1, problem: { code: 'quote_not_closed', field: 'company' } });
    expect(rows.at(-1)).toMatchObject({ row: count + 1, value: { title: `${count - 1}` } });
  });

  it('names the field in which a row is nested too deep', async () => {
    const rows = await rowsOf(`[{"title":"A","skills":${'['.repeat(1e6)}${']'.repeat(1e6)}},{"title":"B"}]`);
    expect(rows[0]).toMatchObject({ row: 1, problem: { code: 'row_too_deep', field: 'skills' } });
    expect(rows[1]).toMatchObject({ row: 2, value: { title: 'B' } });
  });

  it('takes the line on which Excel names the delimiter for no header', async () => {
    expect(titlesOf(await rowsOf('sep=;\r\ntitle;company\r\nA;x,y'))).toEqual(['A']);
  });

  it('refuses more columns than a spreadsheet has', async () => {
    const header = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',');
    await expect(rowsOf(`${header}\n1`)).rejects.toMatchObject({ code: 'file_format_unknown' });
  });

  it('never sets a prototype', async () => {
    const [row] = await rowsOf('__proto__,title\nx,A');
    expect(Object.getPrototypeOf(row && 'value' in row ? row.value : null)).toBe(Object.prototype);
  });

  it('stops reading its source when the reader stops', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        yield Buffer.from('[');
        for (;;) yield Buffer.from(`{"title":"${'x'.repeat(1000)}"},`);
      } finally {
        isClosed = true;
      }
    }
    for await (const row of readRows(endless())) if (row.row === 100) break;
    expect(isClosed).toBe(true);
  });

  it('gives the rows of any JSON back, in every chunking', async () => {
    const row = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const expected = JSON.parse(JSON.stringify(rows).replaceAll('\\u0000', ''));
          const read = await rowsOf(JSON.stringify(rows), size);
          expect(read.map((found) => ('value' in found ? found.value : found.problem))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads arbitrary bytes the same in every chunking, or refuses them the same', async () => {
    const outcome = (bytes: Uint8Array, size: number) =>
      rowsOf(bytes, size).catch((error: UnreadableFileError) => [error.code, error.message]);
    const json = fc.string({ unit: fc.constantFrom(...'[]{},:"\\\n\r;a1'), maxLength: 60 });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      json.map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        expect(await outcome(content, size)).toEqual(await outcome(content, 1 << 16));
      }),
      { numRuns: 500 },
    );
  });
});
