import { type Employment, type Evidence, parseResume } from '@blacklight/parsing';
import { Compile } from 'typebox/compile';
import { profileOfResume } from '../candidate.ts';
import { CandidateChanges, type CandidateFields, faultsOf, newFields } from '../fields.ts';

/** What a resume says, for a person to look over before it is stored. */
export interface ReviewedResume {
  /** Can be sent to make a candidate as it is, once it has a first name. */
  profile: CandidateFields;
  /** The words that each field was read from. */
  evidence: Evidence;
  employments: Employment[];
  links: string[];
}

const schema = Compile(CandidateChanges);

/** Reads a resume in plain text. `today`: ISO date. */
export function reviewResume(text: string, today: string): ReviewedResume {
  const { resume, evidence } = parseResume(text, { today });
  const years = resume.skills.flatMap(({ name, years }) => (years === null ? [] : [[name, years]]));
  const profile = storable({ ...profileOfResume(resume), skill_years: Object.fromEntries(years) });
  return { profile, evidence, employments: resume.employments, links: resume.links };
}

/** Without what no candidate can have: texts that are too long are cut, other misreadings left out. */
function storable(read: CandidateChanges): CandidateFields {
  const fitting = Object.entries(read).flatMap(([field, value]) => {
    const cut = cutToFit(field as keyof CandidateChanges, value);
    return schema.Check({ [field]: cut }) ? [[field, cut]] : [];
  });
  const fields = newFields(Object.fromEntries(fitting));
  const faulty = new Set(faultsOf(fields).map(({ field }) => field));
  const sound = Object.entries(fields).filter(([field]) => !faulty.has(field));
  return newFields(Object.fromEntries(sound));
}

function cutToFit(field: keyof CandidateChanges, value: unknown): unknown {
  const { maxLength = Number.POSITIVE_INFINITY } = CandidateChanges.properties[field] as {
    maxLength?: number;
  };
  return typeof value === 'string' ? value.slice(0, maxLength) : value;
}
