import { describe, expect, it } from 'vitest';
import { candidateText, fieldsOf, postingText } from './texts.ts';

describe('candidateText', () => {
  it('is the example of system.md', () => {
    const candidate = {
      current_title: 'Senior Software Engineer',
      total_experience_years: 7,
      skills: ['Python', 'React', 'AWS', 'PostgreSQL'],
      professional_summary: 'Full-stack developer with expertise in cloud architecture and microservices.',
    };
    expect(candidateText(candidate)).toBe(
      'Title: Senior Software Engineer. Experience: 7 years. Skills: Python, React, AWS, PostgreSQL. ' +
        'Summary: Full-stack developer with expertise in cloud architecture and microservices.',
    );
  });

  it.each([
    [{ current_title: 'DBA' }, 'Title: DBA'],
    [{ total_experience_years: 4.5, skills: ['Oracle'] }, 'Experience: 4.5 years. Skills: Oracle'],
    [{ total_experience_years: 0, professional_summary: 'Graduate' }, 'Summary: Graduate'],
    [{}, ''],
  ])('leaves out what is unknown: %j', (known, text) => {
    const unknown = {
      current_title: null,
      total_experience_years: null,
      skills: [],
      professional_summary: null,
    };
    expect(candidateText({ ...unknown, ...known })).toBe(text);
  });
});

describe('postingText', () => {
  const posting = {
    title: 'Java Developer',
    skills: ['Java', 'Spring Boot'],
    experience_min: 5,
    description: 'Build services.',
  };

  it('has title, skills, minimum experience and description', () => {
    expect(postingText(posting)).toBe(
      'Job Title: Java Developer. Required Skills: Java, Spring Boot. Minimum Experience: 5 years. ' +
        'Description: Build services.',
    );
  });

  it.each([null, 0])('leaves out a minimum experience of %s', (experience_min) => {
    expect(postingText({ ...posting, experience_min, skills: [] })).toBe(
      'Job Title: Java Developer. Required Skills: . Description: Build services.',
    );
  });

  it('cuts the description after 500 characters, never inside one', () => {
    const text = postingText({ ...posting, description: '😀'.repeat(600) });
    expect(text.endsWith(`Description: ${'😀'.repeat(500)}`)).toBe(true);
  });
});

describe('fieldsOf', () => {
  it('takes a posting apart again', () => {
    const text =
      'Job Title: Sr. Title: Clerk. Required Skills: SQL. Minimum Experience: 2 years. Description: Skills: none. Summary: x';
    expect(fieldsOf(text, 'posting')).toEqual([
      { kind: 'title', text: 'Sr. Title: Clerk' },
      { kind: 'skills', text: 'SQL' },
      { kind: 'experience', text: '2 years' },
      { kind: 'prose', text: 'Skills: none. Summary: x' },
    ]);
  });

  it('takes a candidate apart that has no title', () => {
    expect(fieldsOf('Skills: Go, Rust. Summary: Systems person', 'candidate')).toEqual([
      { kind: 'skills', text: 'Go, Rust' },
      { kind: 'prose', text: 'Systems person' },
    ]);
  });

  it.each(['A plain resume. Skills: Java. Summary: none', ''])(
    'reads any other text as prose: %j',
    (text) => {
      expect(fieldsOf(text, 'candidate')).toEqual([{ kind: 'prose', text }]);
    },
  );
});
