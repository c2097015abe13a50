import { createClient } from '@blacklight/client';

/** Signs in; gives a client that is. */
export async function signIn(baseUrl: string, email: string, password: string) {
  const { response, error } = await createClient({ baseUrl }).POST('/api/auth/sign-in', {
    body: { email, password },
  });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  const [cookie] = response.headers.getSetCookie()[0]!.split(';');
  return createClient({ baseUrl, headers: { cookie: cookie! } });
}

/** The jobs to submit a candidate to today, the best first. */
export async function jobsFor(client: Awaited<ReturnType<typeof signIn>>, candidateId: number) {
  const { data, error } = await client.GET('/api/job-matches/candidates/{id}', {
    params: { path: { id: candidateId }, query: { is_recommended: true, per_page: 10 } },
  });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.items.map(({ match_score, title, company }) => ({ match_score, title, company }));
}
