import { describe, expect, it } from 'vitest';
import { findEmail, findLinks, findPhone } from './contacts.ts';

describe('findEmail', () => {
  it.each([
    ['jane.doe@example.com', 'jane.doe@example.com'],
    ['Email:jane_doe+jobs@mail.example.co.uk.', 'jane_doe+jobs@mail.example.co.uk'],
    ['<jane@example.com>', 'jane@example.com'],
    ['Follow @jane or write to jane@example.com', 'jane@example.com'],
    ['(jane@example.com)', 'jane@example.com'],
  ])('reads %s', (text, expected) => {
    expect(findEmail(text)?.value).toBe(expected);
  });

  it.each(['', '@', 'jane@', '@example.com', 'Java @ Acme', 'jane@localhost'])('is none: %s', (text) => {
    expect(findEmail(text)).toBeNull();
  });
});

describe('findPhone', () => {
  it.each([
    ['(469) 555-0134', '(469) 555-0134'],
    ['469-555-0134', '469-555-0134'],
    ['469.555.0134', '469.555.0134'],
    ['4695550134', '4695550134'],
    ['+1 469 555 0134', '+1 469 555 0134'],
    ['1-469-555-0134', '1-469-555-0134'],
    ['+1 (469) 555-0134 ext 12', '+1 (469) 555-0134 ext 12'],
    ['+91 98765 43210', '+91 98765 43210'],
    ['+91-9876543210', '+91-9876543210'],
    ['09876543210', '09876543210'],
    ['+44 20 7946 0958', '+44 20 7946 0958'],
    ['+49 30 901820 12', '+49 30 901820 12'],
    ['Cell: 469-555-0134 (Dallas)', '469-555-0134'],
    ['M: 469-555-0134|H: 469-555-0135', '469-555-0134'],
  ])('reads %s', (text, expected) => {
    expect(findPhone(text)?.value).toBe(expected);
  });

  it.each([
    '',
    '2015 - 2018',
    'Dallas, TX 75201-1234',
    '01/2018 - 03/2020',
    '$120,000',
    '192.168.100.200',
    '555-0134',
    '12345678901234567890',
  ])('is none: %s', (text) => {
    expect(findPhone(text)).toBeNull();
  });
});

describe('findLinks', () => {
  const links = (header: string, rest = '') =>
    findLinks(header, `${header}\n${rest}`).map(({ value }) => value);

  it.each([
    ['linkedin.com/in/jane-doe', ['https://linkedin.com/in/jane-doe']],
    ['https://www.linkedin.com/in/jane-doe/', ['https://www.linkedin.com/in/jane-doe']],
    [
      'LinkedIn: www.linkedin.com/in/jane | GitHub: github.com/jane',
      ['https://www.linkedin.com/in/jane', 'https://github.com/jane'],
    ],
    ['janedoe.dev', ['https://janedoe.dev']],
    ['Portfolio: https://jane.example.org/work.', ['https://jane.example.org/work']],
    ['linkedin.com/in/jane, https://linkedin.com/in/jane', ['https://linkedin.com/in/jane']],
    ['jane@example.com', []],
    ['Node.js, ASP.NET and Vue.js', []],
    ['', []],
  ])('reads %s', (header, expected) => {
    expect(links(header)).toEqual(expected);
  });

  it('takes only profiles from below the header: other sites are those of employers', () => {
    expect(links('Jane Doe', 'Built www.acme.com. Code: github.com/jane')).toEqual([
      'https://github.com/jane',
    ]);
  });
});
