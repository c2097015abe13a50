import { choiceIn, given } from '../searchParameters.ts';

/** 30 days unless it says otherwise. */
export const statisticsSearch = (values: Record<string, unknown>) =>
  given({ days: choiceIn({ days: String(values.days ?? '') }, 'days', ['7', '90']) });
