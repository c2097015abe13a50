export { decodeText } from './decodeText.ts';
export { type FileFormat, shapeOf } from './fileShape.ts';
export { readRows } from './readRows.ts';
export { MAX_ROW_LENGTH, type RowRead, type UnreadableFileCode, UnreadableFileError } from './rowRead.ts';
