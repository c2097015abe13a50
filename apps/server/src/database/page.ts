import type { SelectQueryBuilder, Simplify } from 'kysely';
import { type PageOf, type Paging, rowsOfPage } from '../http/paging.ts';

/** A page of `rows`, which are ordered and say their columns, and how many `all`, without columns, are. */
export async function readPage<DB, TB extends keyof DB, O>(
  all: SelectQueryBuilder<DB, TB, object>,
  rows: SelectQueryBuilder<DB, TB, O>,
  paging: Paging,
): Promise<PageOf<Simplify<O>>> {
  const { limit, offset } = rowsOfPage(paging);
  const items = await rows.limit(limit).offset(offset).execute();
  const counted = all.select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = (await counted.executeTakeFirstOrThrow()) as { total: number };
  return { items, ...paging, total: Number(total) };
}
