import { type Static, type TSchema, Type } from 'typebox';

/** The query of every list (decisions.md 33). */
export const Paging = Type.Object({
  page: Type.Integer({
    minimum: 1,
    maximum: 1_000_000,
    default: 1,
    description: 'Which page, counted from 1.',
  }),
  per_page: Type.Integer({
    minimum: 1,
    maximum: 100,
    default: 25,
    description: 'How many items a page has at most.',
  }),
});
export type Paging = Static<typeof Paging>;

/** A page of a list. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    page: Type.Integer(),
    per_page: Type.Integer(),
    total: Type.Integer(),
  });

export interface PageOf<T> {
  items: T[];
  page: number;
  per_page: number;
  /** Of all pages. */
  total: number;
}

/** Which rows a page shows. */
export function rowsOfPage({ page, per_page }: Paging): { limit: number; offset: number } {
  return { limit: per_page, offset: (page - 1) * per_page };
}
