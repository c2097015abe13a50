import type { SelectQueryBuilder, Simplify } from 'kysely';
import { type PageOf, type Paging, rowsOfPage } from '../http/paging.ts';

/** A page of `rows`, which are ordered and say their columns, and how many `all`, without columns, are. */
export async function readPage<DB, TB extends keyof DB, PageDB, PageTB extends keyof PageDB, O>(
  all: SelectQueryBuilder<DB, TB, object>,
  rows: SelectQueryBuilder<PageDB, PageTB, O>,
  paging: Paging,
): Promise<PageOf<Simplify<O>>> {
  const { limit, offset } = rowsOfPage(paging);
  const [items, total] = await Promise.all([rows.limit(limit).offset(offset).execute(), countOf(all)]);
  return { items, ...paging, total };
}

/** How many rows a query without columns has. */
export async function countOf<DB, TB extends keyof DB>(
  all: SelectQueryBuilder<DB, TB, object>,
): Promise<number> {
  const counted = all.select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = (await counted.executeTakeFirstOrThrow()) as { total: number };
  return Number(total);
}
