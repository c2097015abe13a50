import { expect, it } from 'vitest';
import { errorFile } from './errorFile.ts';

it('names what failed, row by row, and holds no formula', () => {
  const failure = { severity: 'error', code: 'required', message: 'The title, "it", is missing.' } as const;
  const file = errorFile([
    { ...failure, row_number: 2, field: 'title', raw_row: '=HYPERLINK("x")' },
    { ...failure, row_number: 7, field: null, raw_row: null },
  ]);
  expect(file.split('\r\n')).toEqual([
    'row_number,severity,field,code,message,raw_row',
    '2,error,title,required,"The title, ""it"", is missing.","\'=HYPERLINK(""x"")"',
    '7,error,,required,"The title, ""it"", is missing.",',
    '',
  ]);
});
