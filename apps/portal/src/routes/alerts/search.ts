import { choiceIn, given, textIn } from '../searchParameters.ts';

/** The open ones unless it says `all`. */
export const alertSearch = (values: Record<string, unknown>) =>
  given({ show: choiceIn(values, 'show', ['all']), kind: textIn(values, 'kind') });

export type AlertSearch = ReturnType<typeof alertSearch>;
