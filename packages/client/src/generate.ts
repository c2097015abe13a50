import openapiTypes, { astToString } from 'openapi-typescript';

const HEADER = `// Generated from the server's routes by \`npm run generate:client\`.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

`;

/** The source text of `api.ts` for an OpenAPI document. */
export async function clientTypes(document: object): Promise<string> {
  return HEADER + astToString(await openapiTypes(JSON.stringify(document), { alphabetize: true }));
}
