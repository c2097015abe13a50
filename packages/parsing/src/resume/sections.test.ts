import { describe, expect, it } from 'vitest';
import { splitJobBoardTemplate } from './jobBoardTemplate.ts';
import { resumeLines } from './lines.ts';
import { splitSections } from './sections.ts';

function kinds(...lines: string[]): string {
  return splitSections(lines)
    .map(({ kind, lines: own }) => `${kind}(${own.join('/')})`)
    .join(' ');
}

describe('splitSections', () => {
  it.each([
    [
      'summary',
      [
        'SUMMARY',
        'Professional Summary:',
        'PROFILE',
        'Career Objective',
        'Objective:',
        'Executive Summary',
        'Experience Summary',
        'Summary of Qualifications',
        'About Me',
        'Professional Profile',
        '** Summary **',
        'PROFILE SUMMARY',
      ],
    ],
    [
      'skills',
      [
        'SKILLS',
        'Technical Skills:',
        'IT Skills',
        'Skill Set',
        'Technical Expertise',
        'Core Competencies',
        'Areas of Expertise',
        'Technical Proficiencies',
        'Skills & Tools',
        'Technology Summary',
        'TECHNICAL SKILLS SUMMARY',
        'Key Skills',
      ],
    ],
    [
      'experience',
      [
        'EXPERIENCE',
        'Professional Experience:',
        'Work Experience',
        'WORK HISTORY',
        'Employment History',
        'Career History',
        'Employment',
        'Project Experience',
        'Work Experience Details',
        'Relevant Experience',
        'Internship',
        'W O R K   E X P E R I E N C E',
        'Professional Experience (continued)',
      ],
    ],
    ['projects', ['PROJECTS', 'Academic Projects', 'Personal Projects', 'Project Details', 'Key Projects']],
    [
      'education',
      [
        'EDUCATION',
        'Education:',
        'Educational Qualifications',
        'Academic Background',
        'Education & Training',
        'EDUCATION AND CERTIFICATIONS',
        'Academic Details',
      ],
    ],
    [
      'other',
      [
        'CERTIFICATIONS',
        'Awards & Honors',
        'Personal Details',
        'References',
        'Volunteer Experience',
        'Hobbies',
        'Publications',
        'Training',
        'Declaration',
      ],
    ],
    ['header', ['Contact', 'CONTACT INFORMATION:']],
  ])('knows the headings of %s', (kind, headings) => {
    for (const heading of headings)
      expect(`${heading}: ${kinds(heading, 'text')}`).toBe(`${heading}: ${kind}(text)`);
  });

  it.each([
    'Experience in Java and Spring',
    'Java Developer',
    'Skills used in this project were many',
    '• Experience',
    'Environment: Java, Spring',
    'Bank of America',
    'Summary of the defects was sent to the client every week',
  ])('takes %s for text', (line) => {
    expect(kinds(line)).toBe(`header(${line})`);
  });

  it('takes what stands behind the colon of a heading for its section, and goes back after it', () => {
    expect(kinds('Jane Doe', 'Skills: Java, SQL', 'Dallas, TX')).toBe(
      'header(Jane Doe) skills(Java, SQL) header(Dallas, TX)',
    );
    expect(kinds('EXPERIENCE', 'Acme', 'Education: MIT, 2010 - 2014', 'Initech')).toBe(
      'experience(Acme) education(MIT, 2010 - 2014) experience(Initech)',
    );
  });

  it('ends a summary that begins behind its colon with its paragraph', () => {
    expect(kinds('Summary: A developer', 'of web sites.', '', 'Acme Inc')).toBe(
      'summary(A developer/of web sites./) header(Acme Inc)',
    );
    expect(kinds('SUMMARY', 'A developer.', '', 'Likes tea.')).toBe('summary(A developer.//Likes tea.)');
  });

  it('reads the labels of a job as text of the job', () => {
    expect(kinds('EXPERIENCE', 'Acme', 'Skills: Java', 'Summary: A shop')).toBe(
      'experience(Acme/Skills: Java/Summary: A shop)',
    );
  });
});

describe('splitJobBoardTemplate', () => {
  const lines = [
    'Quick learnerEducation Details ',
    'May 2013 to May 2017 B.E   Pune University',
    ' HSC   State Board',
    'Data Scientist ',
    '',
    'Data Scientist - Vega',
    'Skill Details ',
    'Java- Exprience - 12 monthsCompany Details ',
    'company - Vega',
    'description - Wrote Java',
  ];

  it('separates headings that are glued to the text before them', () => {
    expect(
      splitJobBoardTemplate(lines)!.map(({ kind, lines: own }) => [
        kind,
        own.map((line) => line.trim()).filter((line) => line !== ''),
      ]),
    ).toEqual([
      ['profile', ['Quick learner']],
      ['education', ['May 2013 to May 2017 B.E   Pune University', 'HSC   State Board']],
      ['headline', ['Data Scientist', 'Data Scientist - Vega']],
      ['skills', ['Java- Exprience - 12 months']],
      ['experience', ['company - Vega', 'Wrote Java']],
    ]);
  });

  it('is none without its three headings in their order', () => {
    expect(splitJobBoardTemplate(['EDUCATION', 'SKILLS'])).toBeNull();
    expect(splitJobBoardTemplate(['Company Details', 'Skill Details', 'Education Details'])).toBeNull();
  });
});

describe('resumeLines', () => {
  it.each([
    ['line ends of every kind', 'a\r\nb\rc\vd', ['a', 'b', 'c', 'd']],
    ['bullets glued into one line', 'Skills • Java • SQL', ['Skills', '• Java', '• SQL']],
    ['bullets of symbol fonts', '\uf0b7 Java', ['• Java']],
    ['bullets read in the wrong encoding', 'Skills \u00e2\u0080\u00a2 Java', ['Skills', '• Java']],
    ['gaps, which separate columns', 'Acme     2019\u00a0-\u00a02020  ', ['Acme     2019 - 2020']],
    ['invisible characters', 'Ja\u200bva\u0000', ['Java']],
    ['nothing', '', ['']],
  ])('keeps %s', (_, text, expected) => {
    expect(resumeLines(text)).toEqual(expected);
  });

  it('reads HTML as lines', () => {
    expect(resumeLines('<p>Jane Doe</p><ul><li>Java</li></ul>').filter((line) => line !== '')).toEqual([
      'Jane Doe',
      expect.stringContaining('Java'),
    ]);
  });
});
