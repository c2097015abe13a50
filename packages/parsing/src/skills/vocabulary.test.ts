import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSkills } from './fields/index.ts';
import { normalizeSkill } from './skillIndex.ts';
import { canonicalSkill, skillVocabulary } from './vocabulary.ts';

const { keyOf, alike, isKnown } = skillVocabulary;

describe('the tables', () => {
  const skills = allSkills();

  it('name 1,200 skills at least', () => {
    expect(new Set(skills.map(({ name }) => name)).size).toBe(skills.length);
    expect(skills.length).toBeGreaterThanOrEqual(1200);
  });

  it('hold 250 groups of synonyms at least', () => {
    expect(skills.filter(({ spellings }) => spellings.length > 1).length).toBeGreaterThanOrEqual(250);
  });

  it('have every spelling in one group only, and there once', () => {
    const groups = Map.groupBy(
      skills.flatMap(({ name, spellings }) =>
        spellings.map(({ text }) => ({ name, key: normalizeSkill(text) })),
      ),
      ({ key }) => key,
    );
    expect([...groups].filter(([, uses]) => uses.length > 1)).toEqual([]);
  });

  it('lead every spelling back to its skill', () => {
    for (const { name, spellings } of skills) {
      for (const { text } of spellings) {
        expect(canonicalSkill(text)).toBe(name);
        expect(canonicalSkill(text.toUpperCase())).toBe(name);
      }
    }
  });

  it('give every name a key that is its own key', () => {
    for (const { name } of skills) {
      const key = keyOf(name);
      expect(keyOf(key)).toBe(key);
      expect(isKnown(key)).toBe(true);
    }
  });
});

describe('keyOf', () => {
  it.each([
    ['k8s', 'Kubernetes'],
    ['js', 'JavaScript'],
    ['reactjs', 'React.js'],
    ['postgres', 'PostgreSQL'],
    ['pg', 'PostgreSQL'],
    ['amazon web services', 'AWS'],
    ['golang', 'Go'],
    ['ML', 'machine learning'],
    ['QTP', 'UFT'],
    ['J2EE', 'Java EE'],
    ['Big Query', 'BigQuery'],
    ['OBIEE', 'Oracle BI'],
    ['Quality Center', 'HP ALM'],
    ['KSH', 'shell scripting'],
    ['MS SQL Server', 'SQL Server'],
    ['SVN', 'Subversion'],
    ['MSBI', 'Microsoft BI'],
    ['SFDC', 'Salesforce'],
    ['MQ Series', 'IBM MQ'],
    ['scikit-learn', 'sklearn'],
    ['Dot Net', '.NET'],
    ['C Sharp', 'C#'],
    ['CPP', 'C++'],
    ['CI/CD', 'CICD'],
    ['PL SQL', 'PL/SQL'],
    ['TCP IP', 'TCP/IP'],
    ['Node JS', 'NodeJS'],
    ['power-bi', 'PowerBI'],
    ['Google Cloud', 'GCP'],
    ['Ab-Initio', 'AbInitio'],
    ['Microservice', 'micro services'],
    ['RESTful API', 'REST'],
  ])('has one key for %s and %s', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
    expect(isKnown(keyOf(a))).toBe(true);
  });

  it.each([
    ['Java 8', 'Java'],
    ['Java 8/11', 'Java'],
    ['java 1.8', 'Java'],
    ['Java8', 'Java'],
    ['Python 3.x', 'Python'],
    ['Python 2.7/3.6', 'Python'],
    ['Angular 12', 'Angular'],
    ['Angular 2+', 'Angular'],
    ['Angular 1', 'AngularJS'],
    ['Angular 1.5', 'AngularJS'],
    ['Angular 1.x', 'AngularJS'],
    ['AngularJS 1.6', 'AngularJS'],
    ['Oracle 19c', 'Oracle Database'],
    ['Oracle 11g/12c', 'Oracle Database'],
    ['SQL Server 2019', 'SQL Server'],
    ['SQL Server 2008 R2', 'SQL Server'],
    ['MS SQL Server 2012/2014', 'SQL Server'],
    ['SQL 2012', 'SQL Server'],
    ['Windows Server 2016', 'Windows Server'],
    ['Vue 3', 'Vue.js'],
    ['Spring Boot 2.7.1', 'Spring Boot'],
    ['Log4j 2', 'Log4j'],
    ['Neo4j', 'Neo4j'],
    ['Struts 2', 'Struts'],
    ['OAuth 2.0', 'OAuth'],
    ['HTML5', 'HTML'],
    ['Visual Basic 6.0', 'Visual Basic'],
    ['Tableau v10', 'Tableau'],
    ['.NET 4.5', '.NET'],
    ['Java (8 years)', 'Java'],
    ['Amazon Web Services (AWS)', 'AWS'],
    ['Python programming', 'Python'],
    ['  Apache\u00a0 Kafka ', 'Kafka'],
    ['Ｊａｖａ', 'Java'],
    ['Data Structures', 'Data structures'],
    ['ETLs', 'ETLs'],
    ['S3', 'S3'],
    ['Office 365', 'Microsoft 365'],
    ['Web 2.0', 'Web 2.0'],
  ])('reads %s as %s', (written, name) => expect(canonicalSkill(written)).toBe(name));

  it('leaves an unknown skill in normalised spelling', () => {
    expect(keyOf('  Underwater   Basket Weaving ')).toBe('underwater basket weaving');
    expect(isKnown('underwater basket weaving')).toBe(false);
    expect(canonicalSkill(' Underwater Basket Weaving ')).toBe('Underwater Basket Weaving');
  });

  it.each(['', ' ', '()', '2019', '+', '/', 'x'.repeat(100_000), '(((((((', '1.1.1.1.1.1'])(
    'takes %j',
    (skill) => {
      expect(isKnown(keyOf(skill))).toBe(false);
    },
  );

  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .tuple(
        fc.constantFrom(...allSkills().map(({ name }) => name)),
        fc.nat(),
        fc.constantFrom('', 'x', 's', ' 2', '.'),
      )
      .map(
        ([name, at, insert]) =>
          name.slice(0, at % (name.length + 1)) + insert + name.slice(at % (name.length + 1)),
      ),
  );

  it('keeps a key as it is', () => {
    fc.assert(fc.property(typed, (skill) => keyOf(keyOf(skill)) === keyOf(skill)));
  });

  it('has a canonical spelling that is stable', () => {
    fc.assert(fc.property(typed, (skill) => canonicalSkill(canonicalSkill(skill)) === canonicalSkill(skill)));
  });

  it('finds likeness to be mutual', () => {
    fc.assert(fc.property(typed, typed, (a, b) => alike(keyOf(a), keyOf(b)) === alike(keyOf(b), keyOf(a))));
  });
});
