import { EMBEDDING_DIMENSIONS } from '@blacklight/matching';
import { type CustomTypesConfig, types } from 'pg';

/** Object identifiers of PostgreSQL's own types (pg_type.dat). */
const { INT8, NUMERIC, DATE } = types.builtins;

/**
 * How columns are read: decimals and counts as numbers (none here passes 2⁵³), days as "2026-01-31" instead
 * of a local midnight, vectors as 8-bit integers, the rest as `pg` does.
 */
export function columnTypes(vectorType: number): CustomTypesConfig {
  return {
    getTypeParser(type: number, format?: 'text' | 'binary') {
      if (type === vectorType) return format === 'binary' ? vectorFromBinary : vectorFromText;
      if (format === 'binary') return types.getTypeParser(type, 'binary');
      if (type === INT8 || type === NUMERIC) return Number;
      if (type === DATE) return String;
      return types.getTypeParser(type, 'text');
    },
  } as CustomTypesConfig;
}

/** What PostgreSQL reads as a vector: "[1,-2,…]". */
export function vectorText(values: Int8Array): string {
  return `[${values.join(',')}]`;
}

/** "[1,-2,…]" with integers only, which is all that is ever stored. */
export function vectorFromText(text: string): Int8Array {
  return Int8Array.from(text.slice(1, -1).split(','), Number);
}

/** pgvector's vector_send: the number of dimensions, two unused bytes, then big-endian floats. */
function vectorFromBinary(bytes: Buffer): Int8Array {
  const values = new Int8Array(EMBEDDING_DIMENSIONS);
  for (let i = 0; i < EMBEDDING_DIMENSIONS; i++) values[i] = bytes.readFloatBE(4 + 4 * i);
  return values;
}
