import { beforeAll, describe, expect, it } from 'vitest';
import { candidateServer } from '../testCandidates.ts';

const { send, created, addCandidate, otherTenantId } = await candidateServer();

beforeAll(async () => {
  await created({
    first_name: 'Ana',
    last_name: 'Zuniga',
    email: 'ana@example.com',
    current_title: 'Data Engineer',
    skills: ['Python', 'k8s'],
    location: 'NYC',
    work_authorization: 'USC',
    total_experience_years: 3,
  });
  await created({
    first_name: 'Bo',
    last_name: 'Yang',
    current_title: 'DevOps Engineer',
    skills: ['Kubernetes', 'Terraform'],
    location: 'Plano, Texas',
    preferred_locations: ['Remote', 'New York, NY'],
    work_authorization: 'H1B',
    total_experience_years: 12,
  });
  await created({ first_name: 'Cy', last_name: 'xu', location: 'Baxter, MN', skills: ['100%_Java'] });
  await addCandidate({ first_name: 'Ana', last_name: 'Theirs', skills: ['Python'] }, otherTenantId);
});

async function names(query: string): Promise<string[]> {
  const { status, body } = await send('GET', `?${query}`);
  expect([status, body.total]).toEqual([200, body.items.length]);
  return body.items.map(({ first_name }: { first_name: string }) => first_name);
}

describe('GET /api/candidates', () => {
  it.each([
    ['', ['Cy', 'Bo', 'Ana']],
    ['status=pending_review', ['Cy', 'Bo', 'Ana']],
    ['status=inactive', []],
    ['q=engineer', ['Bo', 'Ana']],
    ['q=zuniga%20ana', ['Ana']],
    ['q=ana@example', ['Ana']],
    ['q=terra', ['Bo']],
    ['q=kubernetes', ['Bo', 'Ana']],
    ['q=100%25_', ['Cy']],
    ['q=1_0', []],
    ['skill=K8S', ['Bo', 'Ana']],
    ['skill=kubernetes,python', ['Ana']],
    ['skill=java', []],
    ['location=New%20York%20City', ['Bo', 'Ana']],
    ['location=TX', ['Bo']],
    ['location=remote', ['Bo']],
    ['work_authorization=H1B', ['Bo']],
    ['sort=name', ['Cy', 'Bo', 'Ana']],
    ['sort=-name', ['Ana', 'Bo', 'Cy']],
    ['sort=created_at', ['Ana', 'Bo', 'Cy']],
    ['sort=-total_experience_years', ['Bo', 'Ana', 'Cy']],
    ['sort=total_experience_years', ['Ana', 'Bo', 'Cy']],
  ])('finds by "%s"', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('is paged', async () => {
    const { body } = await send('GET', '?sort=name&per_page=2&page=2');
    expect(body).toMatchObject({ page: 2, per_page: 2, total: 3, items: [{ first_name: 'Ana' }] });
    expect((await send('GET', '?page=9')).body).toMatchObject({ total: 3, items: [] });
  });

  it.each(['statu=x', 'status=ACTIVE', 'sort=email', 'per_page=101', 'work_authorization=EAD'])(
    'refuses %s',
    async (query) => expect((await send('GET', `?${query}`)).status).toBe(400),
  );
});
