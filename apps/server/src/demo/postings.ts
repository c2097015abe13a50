import { PLATFORMS } from '@blacklight/parsing';
import { toRow } from './boards.ts';
import { composePosting } from './compose.ts';
import { HANDWRITTEN } from './handwritten/index.ts';
import { DATA_PROFILES } from './profiles/data.ts';
import { ENTERPRISE_PROFILES } from './profiles/enterprise.ts';
import { PLATFORM_PROFILES } from './profiles/platform.ts';
import { SOFTWARE_PROFILES } from './profiles/software.ts';
import { type Random, seededRandom } from './random.ts';
import type { DemoPosting } from './types.ts';

const PROFILES = [...SOFTWARE_PROFILES, ...DATA_PROFILES, ...PLATFORM_PROFILES, ...ENTERPRISE_PROFILES];
const COMPOSED_PER_ROLE = 9;
const SEED = 20_260;

/**
 * Raw rows of the upload format (decisions.md 14) as six boards would give them: written by hand, composed
 * for each role, and some of both on several boards or posted again. The same for every call; only the dates
 * follow `today` (ISO date), none older than 30 days.
 */
export function demoPostings(today: string): Record<string, unknown>[] {
  const random = seededRandom(SEED);
  const composed = PROFILES.flatMap((profile, role) =>
    Array.from({ length: COMPOSED_PER_ROLE }, (_, serial) =>
      composePosting(profile, PLATFORMS[(role + serial) % PLATFORMS.length]!, random),
    ),
  );
  const postings = [...HANDWRITTEN, ...composed.map((posting) => ragged(posting, random))];
  return random.some(postings, postings.length).map((posting) => toRow(posting, today, random));
}

/** The white space of texts that were pasted from mail and word processors, on a fifth of the postings. */
function ragged(posting: DemoPosting, random: Random): DemoPosting {
  if (!random.chance(0.2)) return posting;
  const untidy = random.pick<(text: string) => string>([
    (text) => text.replaceAll('. ', '.  '),
    (text) => text.replaceAll('\n', ' \n\n'),
    (text) => `  ${text.replaceAll('\n- ', '\n\t-   ')}\n\n\n`,
    (text) => text.replaceAll('\n', '\r\n').replaceAll(': ', ':\u00a0'),
  ]);
  return { ...posting, title: `${posting.title} `, description: untidy(posting.description) };
}
