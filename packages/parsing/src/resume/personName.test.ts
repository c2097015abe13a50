import { describe, expect, it } from 'vitest';
import { findPersonName, parsePersonName } from './personName.ts';

describe('parsePersonName', () => {
  it.each([
    ['Jane Doe', 'Jane', 'Doe'],
    ['JANE DOE', 'Jane', 'Doe'],
    ['Jane Q. Doe', 'Jane', 'Doe'],
    ['Doe, Jane', 'Jane', 'Doe'],
    ['Doe, Jane Q.', 'Jane', 'Doe'],
    ['Jane Doe, PMP', 'Jane', 'Doe'],
    ['Jane Doe, PMP, CSM', 'Jane', 'Doe'],
    ['Jane Doe PMP', 'Jane', 'Doe'],
    ['Jane Doe, Ph.D', 'Jane', 'Doe'],
    ['Dr. Jane Doe', 'Jane', 'Doe'],
    ['Mr. Ravi Teja Konduru', 'Ravi Teja', 'Konduru'],
    ['Juan de la Cruz', 'Juan', 'de la Cruz'],
    ['Anna van den Berg', 'Anna', 'van den Berg'],
    ["Siobhan O'Neill", 'Siobhan', "O'Neill"],
    ['MARY-ANN MCKENZIE', 'Mary-Ann', 'Mckenzie'],
    ['José Núñez', 'José', 'Núñez'],
    ['Suresh K', 'Suresh', 'K'],
    ['Li Wei', 'Li', 'Wei'],
  ])('reads %s', (text, first_name, last_name) => {
    expect(parsePersonName(text)).toEqual({ first_name, last_name });
  });

  it.each([
    'RESUME',
    'Curriculum Vitae',
    'Senior Java Developer',
    'Dallas, TX',
    'New York, NY',
    'Professional Summary',
    '123 Main Street',
    'jane.doe@example.com',
    'Jane',
    'Java, Python, SQL',
    'Quick learner and hard working',
    'Acme Technologies Inc',
    '',
  ])('is none: %s', (text) => {
    expect(parsePersonName(text)).toBeNull();
  });
});

describe('findPersonName', () => {
  const find = (header: string[], email: string | null = null) => {
    const value = findPersonName(header, {}, email)?.value;
    return value === undefined ? null : `${value.first_name}/${value.last_name}`;
  };

  it.each([
    ['the first line', ['Jane Doe', 'Java Developer'], 'Jane/Doe'],
    ['a line below RESUME', ['RESUME', '', 'Jane Doe'], 'Jane/Doe'],
    ['behind "Resume of"', ['Resume of Jane Doe'], 'Jane/Doe'],
    ['before a title', ['Jane Doe – Java Developer'], 'Jane/Doe'],
    ['the first column', ['Jane Doe | Dallas, TX | 555-010-4477'], 'Jane/Doe'],
    ['before an address in its line', ['Jane Doe jane@example.com'], 'Jane/Doe'],
    ['below a title', ['Sr. Java Developer', 'Jane Doe'], 'Jane/Doe'],
    ['no skill list', ['Java, Python', 'Dallas, TX'], null],
    ['no lower-case words', ['seeking new challenges'], null],
    ['nothing', [], null],
  ])('finds %s', (_, header, expected) => {
    expect(find(header)).toBe(expected);
  });

  it('takes lower-case or single words only where the e-mail address has them too', () => {
    expect(find(['jane doe'], 'jane.doe@example.com')).toBe('Jane/Doe');
    expect(find(['Prakash'], 'prakash.dev@example.com')).toBe('Prakash/null');
    expect(find(['Prakash'], 'someone@example.com')).toBeNull();
  });

  it('prefers labelled names', () => {
    const labelled = (name: string) => ({ name: [{ value: name, text: `Name: ${name}` }] });
    const first_name = [{ value: 'JANE', text: 'First Name: JANE' }];
    const last_name = [{ value: 'DOE', text: 'Last Name: DOE' }];
    expect(findPersonName(['Java Lead'], labelled('Jane Doe'), null)?.value.last_name).toBe('Doe');
    expect(findPersonName([], labelled('Prakash'), null)?.value.first_name).toBe('Prakash');
    expect(findPersonName([], { first_name, last_name }, null)).toEqual({
      value: { first_name: 'Jane', last_name: 'Doe' },
      text: 'First Name: JANE, Last Name: DOE',
    });
  });
});
