import { type TSchema, Type } from 'typebox';

/** ISO 8601 UTC (decisions.md 33). */
export const Timestamp = Type.Unsafe<Date>(Type.String({ format: 'date-time' }));

/** ISO day. */
export const Day = Type.String({ format: 'date' });

export const Nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);

/** The header of an answer that made something: where it is. */
export const locationOf = (example: string) => ({
  location: Type.String({ description: 'Where it is from now on.', examples: [example] }),
});

/** The id of a path. */
export const ById = Type.Object({
  id: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The id, as lists give it.' }),
});
