import { describe, expect, it } from 'vitest';
import type { Application } from './applications.ts';
import { MOVES, moveWithin } from './stages.ts';

const application = (id: number, day: number) =>
  ({ id, application_status: 'APPLIED', applied_at: `2026-08-${day}T12:00:00.000Z` }) as Application;

const idsOf = ({ items }: { items: Application[] }) => items.map(({ id }) => id);

describe('an application that moves', () => {
  const moving = application(2, 12);
  const applied = { items: [application(3, 13), moving, application(1, 11)], total: 250 };

  it('leaves the list of the stage it was in', () => {
    const after = moveWithin(applied, { status: 'APPLIED', number: 1 }, moving, 'SCREENING');
    expect([idsOf(after), after.total]).toEqual([[3, 1], 249]);
  });

  it('stands in the list of its new stage by its day', () => {
    const screening = { items: [application(9, 20), application(8, 10)], total: 2 };
    const after = moveWithin(screening, { status: 'SCREENING', number: 1 }, moving, 'SCREENING');
    expect([idsOf(after), after.total]).toEqual([[9, 2, 8], 3]);
    expect(after.items[1]!.application_status).toBe('SCREENING');
  });

  it('is counted but not shown on later pages', () => {
    const later = { items: [application(7, 10)], total: 101 };
    const after = moveWithin(later, { status: 'OFFER', number: 2 }, moving, 'OFFER');
    expect([idsOf(after), after.total]).toEqual([[7], 102]);
  });

  it('keeps its place in the list of all', () => {
    const after = moveWithin(applied, { status: 'any', number: 1 }, moving, 'REJECTED');
    expect([idsOf(after), after.total]).toEqual([[3, 2, 1], 250]);
    expect(after.items[1]!.application_status).toBe('REJECTED');
  });

  it('changes no other stage', () => {
    const offers = { items: [application(5, 15)], total: 1 };
    expect(moveWithin(offers, { status: 'OFFER', number: 1 }, moving, 'SCREENING')).toEqual(offers);
  });

  it('is accepted out of an offer only, and never moves after that', () => {
    const from = Object.entries(MOVES).filter(([, to]) => to.includes('ACCEPTED'));
    expect(from.map(([status]) => status)).toEqual(['OFFER']);
    expect(MOVES.ACCEPTED).toEqual([]);
  });
});
