/** In these stand values of the interface, not schemas. */
const VALUES = new Set(['example', 'examples', 'info']);

/** Moves every schema with a `title` into the components of the document, under that name. */
export function nameSchemas(document: { components: object }): object {
  const schemas: Record<string, unknown> = {};
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(([key, part]) => [key, VALUES.has(key) ? part : named(part)]);
    const { title, ...copy } = Object.fromEntries(parts);
    if (typeof title !== 'string') return Object.fromEntries(parts);
    schemas[title] ??= copy;
    return { $ref: `#/components/schemas/${title}` };
  };
  const { components, ...rest } = named(document) as { components: object };
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...rest, components: { ...components, schemas: Object.fromEntries(sorted) } };
}
