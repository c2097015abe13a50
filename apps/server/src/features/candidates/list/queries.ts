import type { ParsedLocation } from '@blacklight/parsing';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { countOf } from '../../../database/page.ts';
import type { CandidateStatus, Schema } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../../http/paging.ts';
import type { CandidateFields } from '../fields.ts';
import { asView, type Candidate, viewed } from '../queries.ts';

export interface CandidateFilters {
  status?: CandidateStatus;
  work_authorization?: NonNullable<CandidateFields['work_authorization']>;
  /** Each of them in name, title, skills or e-mail, … */
  words: string[];
  /** … or the skill that they name together, as the vocabulary compares it. */
  wordsSkill: string;
  /** As the vocabulary compares them; each is had. */
  skills: string[];
  /** Where one lives or would like to work. */
  location?: { text: string } & ParsedLocation;
}

/** By which columns a list can be sorted; equal ones by id. What is unknown comes last. */
const ORDERS = {
  name: { columns: [sql`lower(last_name)`, sql`lower(first_name)`], canBeUnknown: false },
  created_at: { columns: [sql`created_at`], canBeUnknown: false },
  updated_at: { columns: [sql`updated_at`], canBeUnknown: false },
  availability_date: { columns: [sql`availability_date`], canBeUnknown: true },
  total_experience_years: { columns: [sql`total_experience_years`], canBeUnknown: true },
};
export type CandidateOrder = { by: keyof typeof ORDERS; direction: 'asc' | 'desc' };

/** Looks through the candidates once, and at all their columns only for the page. */
export async function pageOfCandidates(
  db: Db,
  filters: CandidateFilters,
  order: CandidateOrder,
  paging: Paging,
): Promise<PageOf<Candidate>> {
  const query = filtered(db.selectFrom('candidates'), filters);
  const { limit, offset } = rowsOfPage(paging);
  const found = await sorted(query, order)
    .select(['id', sql<number>`count(*) over ()`.as('total')])
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = found.map(({ id }) => id);
  const rows = await sorted(viewed(db.selectFrom('candidates')), order)
    .where(sql<boolean>`id = any(${ids}::int[])`)
    .execute();
  const total = found[0]?.total ?? (offset === 0 ? 0 : await countOf(query));
  return { items: rows.map(asView), ...paging, total };
}

function sorted<O>(
  query: SelectQueryBuilder<Schema, 'candidates', O>,
  { by, direction }: CandidateOrder,
): SelectQueryBuilder<Schema, 'candidates', O> {
  const { columns, canBeUnknown } = ORDERS[by];
  let ordered = query;
  for (const column of columns) {
    ordered = ordered.orderBy(column, (order) => {
      const directed = direction === 'asc' ? order.asc() : order.desc();
      // No index of a column without nulls is in the order of "nulls last" both ways.
      return canBeUnknown ? directed.nullsLast() : directed;
    });
  }
  return ordered.orderBy('id', direction);
}

function filtered(from: SelectQueryBuilder<Schema, 'candidates', object>, filters: CandidateFilters) {
  const { status, work_authorization, skills, words, location } = filters;
  let query = from;
  if (status !== undefined) query = query.where('status', '=', status);
  if (work_authorization !== undefined) query = query.where('work_authorization', '=', work_authorization);
  if (skills.length > 0) query = query.where(sql<boolean>`skill_keys @> ${skills}::text[]`);
  if (words.length > 0) query = query.where(isAbout(filters));
  if (location !== undefined) query = query.where(isIn(location));
  return query;
}

function isAbout({ words, wordsSkill }: CandidateFilters): RawBuilder<boolean> {
  const text = sql`concat_ws(' ', first_name, last_name, current_title, email, array_to_string(skills, ' '))`;
  const occurs = words.map((word) => sql<boolean>`${text} ilike ${containing(word)}`);
  return sql<boolean>`(skill_keys @> ${[wordsSkill]}::text[] or (${sql.join(occurs, sql` and `)}))`;
}

/** A place that is understood is looked for as such ("TX" is not in "Baxter"); anything else by its letters. */
function isIn({ text, places: [place], workplace }: { text: string } & ParsedLocation): RawBuilder<boolean> {
  if (place === undefined && workplace === 'remote') return sql<boolean>`wants_remote`;
  if (place === undefined) {
    return sql<boolean>`concat_ws(' ', location, array_to_string(preferred_locations, ' ')) ilike ${containing(text)}`;
  }
  const { text: _, ...parts } = place;
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
  return sql<boolean>`places @> ${JSON.stringify([known])}::jsonb`;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
