import AjvCompiler from '@fastify/ajv-compiler';

const compiler = AjvCompiler();
const OPTIONS = { removeAdditional: false, allErrors: true } as const;

/** Of paths and queries, where a number can only be written as text. */
const ofText = compiler({}, { customOptions: { ...OPTIONS, coerceTypes: 'array' } });
/** Of JSON, which has its own numbers: null is no 0 there, and "8" no 8. */
const ofJson = compiler({}, { customOptions: { ...OPTIONS, coerceTypes: false } });

type Compile = typeof ofText;

/** Compiles the check of a part of a request. */
export const compileValidator: Compile = (route: Parameters<Compile>[0]) =>
  (route as { httpPart?: string }).httpPart === 'body' ? ofJson(route) : ofText(route);
