import { type Source, Web } from '@blacklight/client/bot';

/** What the search of the board answers, a page at a time. */
interface Page {
  jobs: { ref: string; name: string; [column: string]: unknown }[];
  next: string | null;
}

/** The postings of a board (an invented one), by its search for words and a place. */
export function exampleBoard(address: string, web = new Web()): Source {
  return {
    platforms: ['techfetch'],
    async *find({ role, locationHints, signal }) {
      for (const place of locationHints.length > 0 ? locationHints : ['United States']) {
        let url: URL | null = new URL(address);
        url.search = String(new URLSearchParams({ q: role, where: place }));
        while (url !== null) {
          const page = (await web.json(url, signal)) as Page;
          for (const { ref, name, ...columns } of page.jobs) {
            yield { ...columns, external_job_id: ref, title: name };
          }
          url = page.next === null ? null : new URL(page.next, url);
        }
      }
    },
  };
}
