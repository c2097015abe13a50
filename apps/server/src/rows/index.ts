export type { FileFormat } from './fileShape.ts';
export { readRows } from './readRows.ts';
export { MAX_ROW_LENGTH, type RowRead, type UnreadableFileCode, UnreadableFileError } from './rowRead.ts';
