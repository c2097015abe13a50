import { describe, expect, it } from 'vitest';
import { candidateServer } from '../testCandidates.ts';

const { send } = await candidateServer();

const RESUME = `Ravi Menon
Senior Java Developer
ravi.menon@example.com | (214) 555-0142 | Dallas, TX
Visa: H1B

SUMMARY
Java developer with 9 years of experience in payment systems.

SKILLS
Java, Spring Boot, Kafka, AWS

EXPERIENCE
Senior Java Developer, Northwind Payments, Dallas, TX
Jan 2020 - Present
- Built services with Java and Spring Boot.
`;

const parse = (body: string | object, type: string) =>
  send('POST', '/parse-resume', { body, headers: { 'content-type': type } });

describe('POST /api/candidates/parse-resume', () => {
  it.each([
    ['text', RESUME, 'text/plain'],
    ['text with a charset', RESUME, 'text/plain; charset=utf-8'],
    ['JSON', JSON.stringify({ resume_text: RESUME }), 'application/json'],
  ])('answers with a profile to review, from %s', async (_, body, type) => {
    const { status, body: answer } = await parse(body, type);
    expect(status).toBe(200);
    expect(answer.profile).toMatchObject({
      first_name: 'Ravi',
      last_name: 'Menon',
      email: 'ravi.menon@example.com',
      current_title: 'Senior Java Developer',
      location: 'Dallas, TX',
      work_authorization: 'H1B',
      preferred_roles: ['Java Developer'],
      total_experience_years: 9,
    });
    expect(answer.profile.skills).toEqual(expect.arrayContaining(['Java', 'Spring Boot', 'Kafka', 'AWS']));
    expect(answer.evidence.email).toEqual(['ravi.menon@example.com']);
    expect(answer.employments).toMatchObject([{ company: 'Northwind Payments', from: '2020-01', to: null }]);
  });

  it('stores nothing, and what it answers can be sent to be stored', async () => {
    const { body } = await parse(RESUME, 'text/plain');
    expect((await send('GET', '')).body.total).toBe(0);
    const created = await send('POST', '', { body: body.profile });
    expect([created.status, created.body]).toMatchObject([201, body.profile]);
  });

  it.each([
    ['', 'text/plain', 422],
    [' \n', 'text/plain', 422],
    ['{}', 'application/json', 400],
    ['{"resume_text": "x", "store": true}', 'application/json', 400],
    ['x'.repeat(300_001), 'text/plain', 400],
    ['<p>x</p>', 'text/html', 415],
  ])('refuses %.20j as %s', async (body, type, status) => {
    expect((await parse(body, type)).status).toBe(status);
  });

  it('gives what a candidate can have, whatever the text', async () => {
    const long = `${'Name '.repeat(80)}\nSUMMARY\n${'word '.repeat(20_000)}\nSKILLS\n${'Java, '.repeat(1000)}`;
    const { status, body } = await parse(long, 'text/plain');
    expect(status).toBe(200);
    const profile = { ...body.profile, first_name: body.profile.first_name ?? 'Someone' };
    expect((await send('POST', '', { body: profile })).status).toBe(201);
  });
});
