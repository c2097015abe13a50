import type { APIRequestContext } from 'playwright-core';

const HEADER = 'job_id,title,company,location,salary,description';

/** A file of postings with rows that fail and such that are stored with less than they say. */
export const FAULTY = `${HEADER}
p-1,Java Developer,Quillmere Health,"Dallas, TX","$120,000",Java and Kafka.
p-2,,Ostrander Freight,"Austin, TX","$110,000",Python and SQL.
p-3,Data Engineer,Ostrander Freight,Remote,a great deal,Python and Airflow.
p-4,,Tallgrass Grid,"Denver, CO",,Go.
`;

/** Imports it; gives the id of the import. */
export async function importWithFaults(request: APIRequestContext, address: string): Promise<number> {
  const imported = await request.post(
    `${address}/api/jobs/import?platform=dice&file_name=dice-november.csv`,
    {
      headers: { 'content-type': 'text/csv' },
      data: FAULTY,
    },
  );
  return ((await imported.json()) as { id: number }).id;
}
