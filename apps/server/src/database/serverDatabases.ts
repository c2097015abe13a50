import pg from 'pg';

/** Makes a database on the server of `url` as a copy of another one; gives the new one's address. */
export async function copyDatabase(
  url: string,
  { name, template }: { name: string; template: string },
): Promise<string> {
  await onServer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(url);
  address.pathname = name;
  return address.href;
}

/** Ends what is connected to it. */
export function dropDatabase(url: string, name: string): Promise<void> {
  return onServer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
