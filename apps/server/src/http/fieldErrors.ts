import type { FastifySchemaValidationError } from 'fastify';

export interface FieldError {
  /** "status", "skills.0"; "The request" for the whole of it. */
  field: string;
  message: string;
}

/** What a validator found, in words that name the field at fault. */
export function fieldErrors(found: readonly FastifySchemaValidationError[]): FieldError[] {
  return found.map(({ keyword, instancePath, params, message }) => {
    const path = instancePath.slice(1).replaceAll('/', '.');
    const at = (property: unknown) => (path === '' ? String(property) : `${path}.${property}`);
    switch (keyword) {
      case 'additionalProperties':
        return { field: at(params.additionalProperty), message: 'is not a field here' };
      case 'required':
        return { field: at(params.missingProperty), message: 'is missing' };
      case 'enum':
        return { field: path, message: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` };
      default:
        return { field: path || 'The request', message: message ?? 'is not valid' };
    }
  });
}
