import type { Application, ApplicationStatus } from './applications.ts';
import type { Page } from './usePages.ts';

/** Where an application may go. The way back from REJECTED depends on its history: `takeRejectionBack`. */
export const MOVES: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  APPLIED: ['SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED'],
  SCREENING: ['INTERVIEWING', 'OFFER', 'REJECTED'],
  INTERVIEWING: ['OFFER', 'REJECTED'],
  OFFER: ['ACCEPTED', 'REJECTED'],
  ACCEPTED: [],
  REJECTED: [],
};

/** What a page of a list, the newest first, is once an application has moved. */
export function moveWithin(
  { items, total }: Page<Application>,
  list: { status: ApplicationStatus | 'any'; number: number },
  application: Application,
  to: ApplicationStatus,
): Page<Application> {
  const moved = { ...application, application_status: to };
  const others = items.filter(({ id }) => id !== application.id);
  if (list.status === 'any') {
    return { total, items: items.map((item) => (item.id === application.id ? moved : item)) };
  }
  if (list.status === application.application_status) return { total: total - 1, items: others };
  if (list.status !== to) return { total, items };
  if (list.number > 1) return { total: total + 1, items };
  return { total: total + 1, items: [...others, moved].sort(byNewest) };
}

const byNewest = (a: Application, b: Application) => b.applied_at.localeCompare(a.applied_at) || b.id - a.id;
