import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html.ts';

describe('htmlToText: markup', () => {
  it.each([
    ['paragraphs', '<p>We build.</p><p>You ship.</p>', 'We build.\n\nYou ship.'],
    ['line breaks', 'one<br>two<br/><br />three', 'one\ntwo\n\nthree'],
    ['blocks', '<div>one</div>\n  <div>two</div>', 'one\ntwo'],
    ['headings', '<h2>Duties</h2><div>Code</div>', 'Duties\n\nCode'],
    ['lists', 'Must have:<ul><li>Java</li><li>SQL</li></ul>Apply', 'Must have:\n\n• Java\n• SQL\n\nApply'],
    ['lists whose items are not closed', '<ul><li>Java<li>SQL</ul>', '• Java\n• SQL'],
    ['paragraphs in list items', '<ul><li><p>Java</p></li><li><p>SQL</p></li></ul>', '• Java\n• SQL'],
    ['empty list items', '<ul><li></li><li>SQL</li></ul>', '• SQL'],
    ['tables', '<table><tr><th>Rate</th><td>$65</td></tr><tr><td>Term</td></tr></table>', 'Rate | $65\nTerm'],
    ['links', 'Apply <a href="https://example.com/x?a=1">here</a>.', 'Apply here.'],
    ['inline elements', 'a <b>bold</b><i>er</i> word', 'a bolder word'],
    ['scripts', 'Hi<script>if (a < b) alert("<p>")</script> there', 'Hi there'],
    ['styles', '<style>p { color: red }</style><p>Text</p>', 'Text'],
    ['unclosed scripts', 'Hi<script>alert(1)', 'Hi'],
    ['comments', 'a<!-- <p>hidden</p> -->b', 'ab'],
    ['conditional comments', '<!--[if mso]><p>x</p><![endif]-->Text', 'Text'],
    ['drawings', '<svg><title>t</title><text>x</text></svg>Text', 'Text'],
    ['event handlers', '<img src=x onerror=alert(1)>Text', 'Text'],
    ['unclosed tags at the end', '<p>Text</p><a href="', 'Text'],
    ['unknown elements', '<job-text class="a">Text</job-text>', 'Text'],
    ['names of object properties as elements', '<p>a</p><constructor>b</constructor>', 'a\n\nb'],
    ['line breaks of the source', '<p>one\n   two</p>', 'one two'],
    ['preformatted text', '<pre>one\ntwo</pre>', 'one\ntwo'],
    ['line breaks of text that is only marked up inline', 'one\n<b>two</b>\nthree', 'one\ntwo\nthree'],
    ['a whole page that was escaped', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;p&gt;Pay&lt;/p&gt;', 'R&D\n\nPay'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('htmlToText: entities are decoded once', () => {
  it.each([
    ['AT&amp;T', 'AT&T'],
    ['&lt;b&gt;', '<b>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['5&nbsp;years', '5 years'],
    ['don&#8217;t &#x2022; &rsquo;', 'don’t • ’'],
    ['Java&microservices &notification', 'Java&microservices &notification'],
    ['R&D, P&L; Q&A', 'R&D, P&L; Q&A'],
    ['&#0;&#xD800;x&#7;', '\ufffd\ufffdx'],
    ['&unknown; &', '&unknown; &'],
  ])('%s → %s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('htmlToText: text that is no HTML stays', () => {
  it.each([
    'salary < 100k',
    'List<String> and Map<String, Integer>',
    'a <b> c',
    'a<b and c>d',
    '<3 Java',
    'x <- y',
    '5 < 6 > 4',
    '<none>',
    'C:\\Users\\<name>\\file',
    'Line one\nLine two\n\nLine four',
  ])('%s', (text) => {
    expect(htmlToText(text)).toBe(text);
  });
});

describe('htmlToText: characters', () => {
  it.each([
    ['blanks and line ends', ' a \t b \r\n c\r\rd\n\n\n\ne ', 'a b\nc\n\nd\n\ne'],
    ['U+0000', 'a\u0000b', 'ab'],
    ['a tag torn by U+0000', '<scr\u0000ipt>alert(1)</script>x', 'x'],
    ['lone surrogates', 'a\ud800b\udc00', 'ab'],
    ['whole emoji', '👩‍💻 Java', '👩‍💻 Java'],
    ['control characters', 'a\u0007b\u001b[0m', 'ab[0m'],
    ['zero-width and bidirectional marks', 'Ja\u200bva\u202e \ufeffSQL', 'Java SQL'],
    ['no-break and other spaces', 'a\u00a0b\u2003c\u3000d', 'a b c d'],
    ['line separators', 'a\u2028b\u2029c', 'a\nb\nc'],
  ])('%s', (_, source, text) => {
    expect(htmlToText(source)).toBe(text);
  });
});

describe('htmlToText: UTF-8 that was read as something else', () => {
  it.each([
    ['donâ€™t', 'don’t'],
    ['2015 â€“ 2020 â€” now', '2015 – 2020 — now'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['â€œquotedâ€', '“quoted”'],
    ['â€¢ Java', '• Java'],
    ['â¢ Java', '• Java'],
    ['â\u0080\u0099', '’'],
    ['CafÃ© RÃ©sumÃ©', 'Café Résumé'],
    ['AcmeÂ® Â· 20Â°C', 'Acme® · 20°C'],
    ['donÃ¢â‚¬â„¢t', 'don’t'],
    ['ðŸ˜€', '😀'],
  ])('%s → %s', (source, text) => {
    expect(htmlToText(source)).toBe(text);
  });

  it.each(['“CAFÉ”', 'Ãlvaro', 'château', 'naïve', 'SÃO PAULO', 'â', 'Übung macht’s', 'É“'])(
    'leaves %s',
    (text) => {
      expect(htmlToText(text)).toBe(text);
    },
  );
});

describe('htmlToText: properties', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<li>',
      '<ul>',
      '</ul>',
      '<b>',
      '</b>',
      '<script>',
      '</script>',
      '<td>',
    ),
    fc.constantFrom(
      '<!--',
      '-->',
      '<a href="',
      '">',
      '&nbsp;',
      '&#10;',
      '\n',
      '  ',
      '\u0000',
      '\ud800',
      '• ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );

  it('never throws, and gives text that a database and a page take as it is', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const text = htmlToText(parts.join(''));
        expect(text).toBe(text.trim());
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
        expect(text).not.toMatch(/\n{3}| {2}| \n|\n /);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time where the text has neither markup nor entities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const text = htmlToText(source.replace(/[<&]/g, ' '));
        expect(htmlToText(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['open elements', '<div>'.repeat(200_000), ''],
    ['elements closed in the wrong order', `${'<b>'.repeat(150_000)}${'</i>'.repeat(150_000)}`, ''],
    ['list items', `${'<ul><li>'.repeat(100_000)}x`, '• x'],
    ['spaces', `<p>${' '.repeat(1_000_000)}x`, 'x'],
  ])('takes a megabyte of %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each(['<', '&', '<a ', '<a b=', '<!--', '&lt;', 'Ã', 'â€', '&#', '\n ', '</'])(
    'takes a megabyte of %j',
    (piece) => {
      const html = piece.repeat(1_000_000 / piece.length);
      expect(htmlToText(html).length).toBeLessThanOrEqual(html.length);
    },
  );
});
