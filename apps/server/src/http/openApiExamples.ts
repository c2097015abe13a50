import type { TSchema } from 'typebox';

/** What this program's schemas use of JSON Schema. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  examples?: unknown[];
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
}

const EXAMPLES_OF_FORMATS: Record<string, string> = {
  date: '2026-08-25',
  'date-time': '2026-08-25T14:30:00.000Z',
};

/**
 * A value of the schema, composed of the examples, defaults and first choices of its parts; undefined where a text
 * or a map has no example.
 */
export function exampleOf(schema: TSchema | JsonSchema): unknown {
  const known = schema as JsonSchema;
  const { examples, anyOf, properties, items, minimum, format } = known;
  if (examples?.length) return examples[0];
  if (known.default !== undefined) return known.default;
  if (known.const !== undefined) return known.const;
  if (known.enum) return known.enum[0];
  if (anyOf) return exampleOf(anyOf[0]!);
  if (properties)
    return allOrNothing(Object.entries(properties).map(([name, part]) => [name, exampleOf(part)]));
  if (items) {
    const item = exampleOf(items);
    return item === undefined ? undefined : [item];
  }
  const [type] = [known.type].flat();
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  return EXAMPLES_OF_FORMATS[format ?? ''];
}

function allOrNothing(entries: [string, unknown][]): object | undefined {
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}
