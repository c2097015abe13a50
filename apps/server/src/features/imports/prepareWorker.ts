import type { RowRead } from '@blacklight/parsing/rows';
import { type ImportContext, type PreparedRows, prepareRows } from './prepareRows.ts';

/** Entry of the worker threads that parse imports beside the server's own thread. */
export default ({ rows, context }: { rows: RowRead[]; context: ImportContext }): PreparedRows =>
  prepareRows(rows, context);
