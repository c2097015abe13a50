import type { APIRequestContext } from 'playwright-core';

export interface Submitted {
  id: number;
  title: string;
}

/** Submits a candidate to the best jobs that are left for it, and moves the first on to the first status, and so on. */
export async function submit(
  request: APIRequestContext,
  address: string,
  candidate: number,
  statuses: readonly string[],
): Promise<Submitted[]> {
  const list = await request.get(`${address}/api/job-matches/candidates/${candidate}?per_page=100`);
  const { items } = (await list.json()) as { items: { id: number; status: string }[] };
  const left = items.filter(({ status }) => status !== 'APPLIED');
  const submitted: Submitted[] = [];
  for (const [index, status] of statuses.entries()) {
    const data = { match_id: left[index]!.id };
    const made = (await (await request.post(`${address}/api/applications`, { data })).json()) as Submitted;
    submitted.push(made);
    if (status === 'APPLIED') continue;
    await request.patch(`${address}/api/applications/${made.id}/status`, { data: { status } });
  }
  return submitted;
}
