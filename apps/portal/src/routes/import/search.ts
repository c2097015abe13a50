import { BOARDS } from '../../posting/boards.ts';
import { choiceIn, given, numberIn } from '../searchParameters.ts';

export const IMPORT_STATUSES = ['IN_PROGRESS', 'COMPLETED', 'FAILED'] as const;

/** Which imports are shown and which of them is open, as it stands in the address. */
export const importSearch = (values: Record<string, unknown>) =>
  given({
    import_status: choiceIn(values, 'import_status', IMPORT_STATUSES),
    platform: choiceIn(values, 'platform', BOARDS),
    batch: numberIn(values, 'batch'),
  });

export type ImportSearch = ReturnType<typeof importSearch>;
