import { choiceIn, given } from '../searchParameters.ts';

export const ROLE_STATUSES = ['pending', 'scraping', 'completed', 'failed'] as const;

/** Which roles of the queue are shown, as it stands in the address, or the uploads that failed: all roles unless it says. */
export const scrapeQueueSearch = (values: Record<string, unknown>) =>
  given({
    status: choiceIn(values, 'status', ROLE_STATUSES),
    uploads: choiceIn(values, 'uploads', ['failed']),
  });
