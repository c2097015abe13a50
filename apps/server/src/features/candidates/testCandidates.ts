import { testServer } from '../../testServer.ts';

/** An invented consultant with every field. */
export const PRIYA = {
  first_name: 'Priya',
  last_name: 'Venkataraman',
  email: 'priya.v@example.com',
  phone: '+1 214 555 0142',
  current_title: 'Senior Java Developer',
  professional_summary: 'Builds payment services.\nLeads a team of four.',
  skills: ['Java', 'Spring Boot', 'k8s'],
  skill_years: { Java: 9, k8s: 3.5 },
  total_experience_years: 9.5,
  expected_salary: '$70/hr C2C',
  target_hourly_rate: 72.5,
  location: 'Plano, TX',
  preferred_locations: ['Dallas, TX', 'Remote'],
  willing_to_relocate: false,
  work_authorization: 'H1B',
  employment_types: ['C2C', 'W2'],
  availability_date: '2026-12-01',
  preferred_roles: ['Java Developer', 'Backend Engineer'],
};

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A server, and what tests of candidates ask of it. */
export async function candidateServer() {
  const server = await testServer();
  const { database } = server.services;

  async function send(
    method: Method,
    path: string,
    { body, headers = {} }: { body?: object | string; headers?: Record<string, string> } = {},
  ) {
    const response = await server.app.inject({
      method,
      url: `/api/candidates${path}`,
      headers: { host: 'localhost:3000', ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: isJson ? response.json() : null,
    };
  }

  async function created(facts: object): Promise<number> {
    const { status, body } = await send('POST', '', { body: { first_name: 'Someone', ...facts } });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  /** The model of the candidate's vector; null where it has none. */
  async function modelOf(id: number): Promise<string | null> {
    const { embedding_model } = await database.asTenant(server.tenantId, (db) =>
      db.selectFrom('candidates').select('embedding_model').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    return embedding_model;
  }

  return { ...server, database, send, created, modelOf };
}
