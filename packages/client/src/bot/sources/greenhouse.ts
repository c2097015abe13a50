import type { Platform } from '@blacklight/parsing';
import { DomUtils } from 'htmlparser2';
import type { Source } from '../source.ts';
import { shownAddress, type Web } from '../web.ts';
import { type Fields, fieldsOf, listIn, textOf } from './json.ts';
import { parseMarkup } from './markup.ts';
import { wholeBoard } from './wholeBoard.ts';

const API = 'https://boards-api.greenhouse.io';

/** A company's board on Greenhouse, by its public Job Board API: https://developers.greenhouse.io/job-board.html */
export function greenhouse({
  board,
  platform,
  web,
  api = API,
}: {
  board: string;
  platform: Platform;
  web: Web;
  api?: string;
}): Source {
  const url = new URL(`${api}/v1/boards/${encodeURIComponent(board)}/jobs?content=true`);
  return wholeBoard(platform, async (signal) => {
    const jobs = listIn(
      await web.json(url, signal),
      'jobs',
      `${shownAddress(url)}: no list of jobs of Greenhouse`,
    );
    return jobs.map((job) => postingOf(job, board));
  });
}

function postingOf(job: Fields, board: string): Fields {
  const content = textOf(job.content);
  return {
    external_job_id: textOf(job.id),
    title: textOf(job.title),
    company: textOf(job.company_name) ?? board,
    location: textOf(fieldsOf(job.location).name),
    // HTML that is escaped as a whole.
    description: content === null ? null : DomUtils.textContent(parseMarkup(content, { isXml: false })),
    job_url: textOf(job.absolute_url),
    posted_date: textOf(job.first_published),
  };
}
