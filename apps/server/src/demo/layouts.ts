import type { Brief, Workplace } from './compose.ts';
import {
  BENEFITS,
  CUSTOMS,
  LEGAL,
  LEVEL_NOTES,
  RECRUITER_CLOSINGS,
  RECRUITER_OPENINGS,
  WHY_JOIN,
} from './prose.ts';
import type { Random } from './random.ts';
import { fill } from './text.ts';

interface Texts {
  description: string;
  requirements: string | null;
}

/** A way in which boards present a job. */
type Layout = (brief: Brief, random: Random) => Texts;

const WORKPLACE_SENTENCES: Record<Workplace, string[]> = {
  remote: [
    'The role is fully remote within the US.',
    'Work from home anywhere in the continental US, EST hours.',
    'Remote position; the team meets twice a year.',
  ],
  hybrid: [
    'Hybrid: three days in the {city} office, two from home.',
    'This is a hybrid position, onsite Tuesday to Thursday in {city}.',
    'Hybrid schedule (2 days onsite per week).',
  ],
  onsite: [
    'Onsite in {city} five days a week.',
    'Day 1 onsite, no remote option.',
    'The work is on-site in {city}; relocation is at your own cost.',
  ],
};

function say(templates: readonly string[], brief: Brief, random: Random): string {
  const { title, client, project, city, years } = brief;
  return fill(random.pick(templates), { title, client, project, city: city.city, years: String(years) });
}

/** `count` requirement sentences; the one that states the years always first. */
function needs({ profile, years }: Brief, count: number, random: Random): string[] {
  const [first, ...others] = profile.needs;
  return [first!, ...random.some(others, count - 1)].map((need) => fill(need, { years: String(years) }));
}

const bullets = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark}${line}`).join('\n');
const items = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
const sentences = (...parts: string[]) => parts.filter((part) => part).join(' ');
const joined = (...parts: (string | null)[]) => parts.filter((part) => part).join('\n\n');

const recruiterMail: Layout = (brief, random) => {
  const { title, city, months, terms, salary, workplace } = brief;
  const facts = [
    `Role: ${title}`,
    `Location: ${workplace === 'remote' ? 'Remote' : `${city.city}, ${city.state} (${workplace})`}`,
    `Duration: ${months}+ months`,
    `Rate: ${salary ?? 'Open'}`,
    `Visa: ${terms}`,
  ];
  return {
    description: joined(
      say(RECRUITER_OPENINGS, brief, random),
      facts.join('\n'),
      `Job Description:\n${bullets(random.pick(['- ', '• ', '* ', '']), needs(brief, random.int(4, 6), random))}`,
      random.chance(0.5) ? `Responsibilities\n${bullets('- ', random.some(brief.profile.duties, 3))}` : null,
      random.pick(RECRUITER_CLOSINGS),
    ),
    requirements: null,
  };
};

const shouted: Layout = ({ profile, title, city, months, terms, years, workplace }, random) => {
  const skills = [...random.some(profile.core, 4), ...random.some(profile.extra, random.int(1, 3))];
  const where = workplace === 'remote' ? 'REMOTE' : `${city.city}, ${city.state} ${workplace}`;
  const text = random.pick([
    `NEED ${title} WITH ${skills.join(', ')}. ${where}. ${months}+ MONTHS. ${terms}`,
    `${title} - ${where} - ${years}+ YRS EXP - MUST HAVE ${skills.join(' / ')} - ${terms}`,
    `HOT REQ!! ${where} || ${title} || ${months} MONTHS || SKILLS: ${skills.join(' || ')} || ${terms}`,
  ]);
  return { description: text.toUpperCase(), requirements: null };
};

const skillMatrix: Layout = (brief, random) => {
  const { profile, title, client, city, years, terms, months, workplace } = brief;
  const rows = random
    .some(profile.core, 5)
    .map((skill) => `${skill}\tRequired\t${random.int(2, Math.max(3, years))} Years`);
  const nice = random.some(profile.extra, 3).map((skill) => `${skill}\tDesired\t${random.int(1, 3)} Years`);
  return {
    description: joined(
      `${client.charAt(0).toUpperCase()}${client.slice(1)} in ${city.city} needs a ${title} for ${months} months (${workplace}).`,
      random.some(profile.duties, 4).join(' '),
      terms,
      random.pick(RECRUITER_CLOSINGS),
    ),
    requirements: `Skill\tRequired / Desired\tAmount of Experience\n${[...rows, ...nice].join('\n')}`,
  };
};

const labelledHtml: Layout = (brief, random) => {
  const { title, client, city, months, terms } = brief;
  const where = say(WORKPLACE_SENTENCES[brief.workplace], brief, random);
  return {
    description: `<p><b>Position:</b> ${title}<br><b>Client:</b> ${client}<br/><b>Location:</b> ${city.city}, ${city.state}<br><b>Length:</b> ${months} months, extension likely</p><p>${where} ${terms}</p><p><strong>What you will do</strong></p>${items(random.some(brief.profile.duties, random.int(3, 5)))}<p><strong>Must have</strong></p>${items(needs(brief, random.int(4, 6), random))}<p>&nbsp;</p><p>${random.pick(RECRUITER_CLOSINGS)}</p>`,
    requirements: null,
  };
};

const contractProse: Layout = (brief, random) => {
  const { client, city, months, terms, profile } = brief;
  return {
    description: joined(
      `${say(RECRUITER_OPENINGS, brief, random)}  The assignment is for ${months} months with ${client} in ${city.city}, ${city.stateName}.`,
      `You will be working on ${brief.project}. ${random.some(profile.duties, 3).join(' ')}`,
      `${say(WORKPLACE_SENTENCES[brief.workplace], brief, random)} ${terms}`,
    ),
    requirements: bullets('• ', [
      ...needs(brief, random.int(4, 6), random),
      random.pick(LEVEL_NOTES[brief.level]),
    ]),
  };
};

const niceToHave: Layout = (brief, random) => {
  const { title, profile, years, terms } = brief;
  return {
    description: joined(
      `${title}\n${say(WORKPLACE_SENTENCES[brief.workplace], brief, random)}\n${terms}`,
      `Top 3 skills:\n${bullets(
        '',
        random.some(profile.core, 3).map((skill, rank) => `${rank + 1}. ${skill} (${years} yrs)`),
      )}`,
      `Day to day:\n${bullets('> ', random.some(profile.duties, 3))}`,
      `Nice to have: ${random.some(profile.extra, 4).join(', ')}`,
    ),
    requirements: needs(brief, 3, random).join(' '),
  };
};

const corporateHtml: Layout = (brief, random) => {
  const { blurb, company, profile } = brief;
  const where = say(WORKPLACE_SENTENCES[brief.workplace], brief, random);
  return {
    description: `<div><h2>About ${company.replace('&', '&amp;')}</h2><p>${blurb}</p><h3>The role</h3><p>${say(WHY_JOIN, brief, random)} ${where}</p><h3>Responsibilities</h3>${items(random.some(profile.duties, random.int(3, 6)))}<h3>Qualifications</h3>${items([...needs(brief, random.int(4, 8), random), ...random.some(LEVEL_NOTES[brief.level], 2)])}<h3>How we work</h3><p>${random.some(CUSTOMS, random.int(2, 5)).join('</p><p>')}</p><p><em>${random.some(BENEFITS, 2).join('<br>')}</em></p><p>${sentences(brief.terms, ...random.some(LEGAL, 3))}</p></div>`,
    requirements: null,
  };
};

const corporatePlain: Layout = (brief, random) => ({
  description: joined(
    `${brief.blurb} ${say(WHY_JOIN, brief, random)}`,
    `WHAT YOU WILL DO\n${bullets('• ', random.some(brief.profile.duties, random.int(4, 7)))}`,
    say(WORKPLACE_SENTENCES[brief.workplace], brief, random),
    random.some(CUSTOMS, random.int(1, 6)).join('\n\n'),
    `WHAT WE OFFER\n${random.some(BENEFITS, random.int(2, 4)).join('\n')}`,
    [brief.terms, ...random.some(LEGAL, random.int(1, 4))].join('\n'),
  ),
  requirements: bullets('• ', [
    ...needs(brief, random.int(4, 7), random),
    ...random.some(LEVEL_NOTES[brief.level], 2),
  ]),
});

const letter: Layout = (brief, random) => {
  const [years, ...others] = needs(brief, random.int(4, 6), random);
  return {
    description: joined(
      say(WHY_JOIN, brief, random),
      `A normal week: ${random.some(brief.profile.duties, 3).join(' ')}`,
      `What we hope you bring: ${years} ${others.join(' ')} ${random.pick(LEVEL_NOTES[brief.level])}`,
      `${say(WORKPLACE_SENTENCES[brief.workplace], brief, random)} ${random.pick(BENEFITS)}`,
      ...random.some(CUSTOMS, random.int(0, 2)),
      sentences(brief.blurb!, brief.terms),
    ),
    requirements: null,
  };
};

const questions: Layout = (brief, random) => ({
  description: joined(
    `Who are we?\n${brief.blurb}`,
    `What is the job?\n${say(WHY_JOIN, brief, random)}\n${bullets('- ', random.some(brief.profile.duties, 4))}`,
    `Is it for you?\n${bullets('- ', needs(brief, random.int(4, 6), random))}`,
    `Where?\n${say(WORKPLACE_SENTENCES[brief.workplace], brief, random)}`,
    `Anything else?\n${sentences(random.pick(BENEFITS), brief.terms)}`,
  ),
  requirements: null,
});

const brisk: Layout = (brief, random) => ({
  description: joined(
    `${brief.company} is hiring in ${brief.city.city}. ${say(WORKPLACE_SENTENCES[brief.workplace], brief, random)}`,
    `Tech: ${[...random.some(brief.profile.core, 5), ...random.some(brief.profile.extra, 3)].join(' · ')}`,
    sentences(...random.some(brief.profile.duties, 2), brief.terms),
    random.pick(LEGAL),
  ),
  requirements: random.chance(0.6)
    ? needs(brief, 3, random).join('\n')
    : `${brief.years}+ years in a similar role.`,
});

export const LAYOUTS: Record<'contract' | 'permanent', Layout[]> = {
  contract: [recruiterMail, recruiterMail, shouted, skillMatrix, labelledHtml, contractProse, niceToHave],
  permanent: [corporateHtml, corporatePlain, letter, questions, brisk],
};
