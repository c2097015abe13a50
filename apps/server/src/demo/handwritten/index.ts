import type { Platform } from '@blacklight/parsing';
import { list } from '../text.ts';
import type { DemoPosting } from '../types.ts';
import { HANDWRITTEN_DATA } from './data.ts';
import { HANDWRITTEN_ENTERPRISE } from './enterprise.ts';
import { HANDWRITTEN_PLATFORM } from './platform.ts';
import { HANDWRITTEN_SOFTWARE } from './software.ts';
import type { AlsoOn, Handwritten } from './types.ts';

/** What boards put around a text that they took over from elsewhere. */
const WRAPPINGS: Record<Platform, (text: string) => string> = {
  linkedin: (text) => `About the job\n\n${text}`,
  indeed: (text) => `Full job description\n${text.replaceAll('\n\n', '\n')}`,
  dice: (text) => `Job Description:\n${text.replaceAll('• ', '- ')}`,
  techfetch: (text) => `${text}\n\nPlease apply with your resume through this site.`,
  glassdoor: (text) => text.replaceAll('- ', '• ').replaceAll('\n', '\n '),
  monster: (text) =>
    `<p>${text.replaceAll('&', '&amp;').replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`,
};

/** The hand-written postings, each with its copies on other boards and its reposts. */
export const HANDWRITTEN: DemoPosting[] = [
  ...HANDWRITTEN_SOFTWARE,
  ...HANDWRITTEN_DATA,
  ...HANDWRITTEN_PLATFORM,
  ...HANDWRITTEN_ENTERPRISE,
].flatMap((posting) => [toPosting(posting), ...(posting.also ?? []).map((copy) => toCopy(posting, copy))]);

function toPosting({
  on,
  text,
  type,
  remote,
  salary,
  requirements,
  experience,
  skills,
  also: _,
  ...same
}: Handwritten): DemoPosting {
  return {
    ...same,
    platform: on,
    description: text,
    requirements: requirements ?? null,
    salary: salary ?? null,
    experience: experience ?? null,
    skills: skills ? list(skills) : [],
    job_type: type,
    is_remote: remote ?? false,
  };
}

function toCopy(posting: Handwritten, { edits = [], ...changes }: AlsoOn): DemoPosting {
  const edited = edits.reduce(replaceOnce, posting.text);
  const text = changes.on === posting.on ? edited : WRAPPINGS[changes.on](edited);
  return toPosting({ ...posting, ...changes, text });
}

function replaceOnce(text: string, [from, to]: [string, string]): string {
  if (!text.includes(from)) throw new Error(`the posting does not say "${from}"`);
  return text.replace(from, to);
}
