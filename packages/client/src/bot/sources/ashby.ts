import type { Platform } from '@blacklight/parsing';
import type { Source } from '../source.ts';
import { shownAddress, type Web } from '../web.ts';
import { type Fields, fieldsOf, listIn, textOf } from './json.ts';
import { wholeBoard } from './wholeBoard.ts';

const API = 'https://api.ashbyhq.com';

/** A company's board on Ashby, by its public API: https://developers.ashbyhq.com/docs/public-job-posting-api */
export function ashby({
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
  const path = `/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
  const url = new URL(`${api}${path}`);
  return wholeBoard(platform, async (signal) => {
    const jobs = listIn(
      await web.json(url, signal),
      'jobs',
      `${shownAddress(url)}: no list of jobs of Ashby`,
    );
    const listed = jobs.filter(({ isListed }) => isListed !== false);
    return listed.map((job) => postingOf(job, board));
  });
}

function postingOf(job: Fields, board: string): Fields {
  const others = Array.isArray(job.secondaryLocations) ? job.secondaryLocations.map(fieldsOf) : [];
  const places = [job, ...others].map(({ location }) => textOf(location)).filter((place) => place !== null);
  return {
    external_job_id: textOf(job.id),
    title: textOf(job.title),
    company: board,
    location: places.join('; '),
    description: textOf(job.descriptionHtml) ?? textOf(job.descriptionPlain),
    job_type: textOf(job.employmentType),
    workplace: textOf(job.workplaceType),
    is_remote: typeof job.isRemote === 'boolean' ? job.isRemote : null,
    ...payOf(fieldsOf(job.compensation)),
    job_url: textOf(job.jobUrl),
    apply_url: textOf(job.applyUrl),
    posted_date: textOf(job.publishedAt),
  };
}

/** The salary of the first tier that has one; `interval` is such as "1 YEAR". */
function payOf({ summaryComponents, scrapeableCompensationSalarySummary }: Fields): Fields {
  const components = Array.isArray(summaryComponents) ? summaryComponents.map(fieldsOf) : [];
  const salary = components.find(({ compensationType }) => compensationType === 'Salary');
  const [count, period] = textOf(salary?.interval)?.split(' ') ?? [];
  if (salary === undefined || count !== '1' || period === undefined) {
    return { salary: textOf(scrapeableCompensationSalarySummary) };
  }
  const { minValue, maxValue, currencyCode } = salary;
  return {
    min_amount: minValue,
    max_amount: maxValue,
    currency: currencyCode,
    interval: `per ${period.toLowerCase()}`,
  };
}
