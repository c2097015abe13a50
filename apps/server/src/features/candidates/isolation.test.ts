import { describe, expect, it } from 'vitest';
import { candidateServer, PRIYA } from './testCandidates.ts';

const { database, otherTenantId, addCandidate, send } = await candidateServer();
const facts = { first_name: 'Theirs', last_name: 'Only', email: 'theirs@example.com', skills: ['Cobol'] };
const foreign = await addCandidate(facts, otherTenantId);
const UNKNOWN = 2_000_000_000;

const stored = () =>
  database.asTenant(otherTenantId, (db) =>
    db.selectFrom('candidates').selectAll().where('id', '=', foreign).executeTakeFirst(),
  );

describe('a candidate of another firm', () => {
  it.each([
    ['GET', '', undefined],
    ['PATCH', '', { phone: '1' }],
    ['PATCH', '', { first_name: null }],
    ['PATCH', '', { email: 'theirs@example.com' }],
    ['DELETE', '', undefined],
    ['POST', '/approve', undefined],
    ['POST', '/send-back', { reason: 'why' }],
    ['POST', '/archive', undefined],
    ['POST', '/restore', undefined],
  ] as const)('is answered as an unknown one by %s %s', async (method, path, body) => {
    const before = await stored();
    const answers = [];
    for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '"99"' }]) {
      for (const id of [foreign, UNKNOWN]) {
        const answer = await send(method, `/${id}${path}`, {
          headers,
          ...(body === undefined ? {} : { body }),
        });
        const { date: _, ...others } = answer.headers;
        answers.push({ status: answer.status, text: answer.text, headers: others });
      }
    }
    expect(answers[0]).toMatchObject({ status: 404 });
    expect(answers[0]!.text).toContain('candidate_not_found');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await stored()).toEqual(before);
  });

  it('is in no list, no export and no count', async () => {
    for (const query of ['', '?q=theirs', '?skill=cobol', '?q=theirs@example.com', '?status=onboarded']) {
      expect((await send('GET', query)).body).toMatchObject({ total: 0, items: [] });
    }
    expect((await send('GET', '/export')).text).not.toContain('Theirs');
  });

  it('keeps nobody from having the same e-mail address, created or imported', async () => {
    const created = await send('POST', '', { body: { ...PRIYA, email: 'theirs@example.com' } });
    expect(created.status).toBe(201);
    await send('DELETE', `/${created.body.id}`);
    const headers = { 'content-type': 'text/csv' };
    const csv = `id,first_name,last_name,email\n${foreign},Theirs,Only,theirs@example.com\n`;
    const imported = await send('POST', '/import', { body: csv, headers });
    expect(imported.body).toMatchObject({ created: 1, updated: 0 });
    expect(imported.body.rows[0].candidate_id).not.toBe(foreign);
    expect(await stored()).toMatchObject(facts);
  });
});
