import { canonicalSkill, skillVocabulary } from './skills/vocabulary.ts';

/** One spelling for what titles write in many ways; the spelling is what a role key shows. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  dotnet: ['dot net', 'net core'],
  frontend: ['front end', 'fron end'],
  backend: ['back end'],
  full_stack: ['full stack', 'fullstack'],
  big_data: ['big data', 'bigdata'],
  data_warehouse: [
    'data warehouse',
    'datawarehouse',
    'data warehousing',
    'datawarehousing',
    'dataware housing',
    'dwh',
    'edw',
  ],
  data_center: ['data center', 'datacenter', 'data centers', 'data centre', 'datacentre'],
  sql_server: ['sql server', 'ms sql server', 'ms sql', 'mssql'],
  windows_server: ['windows server'],
  power_bi: ['power bi', 'powerbi'],
  database: ['data base', 'databases', 'db'],
  microservices: ['micro services', 'micro service', 'microservice'],
  machine_learning: ['machine learning', 'ml'],
  ai: ['artificial intelligence'],
  generative_ai: ['generative ai', 'gen ai', 'genai'],
  llm: ['large language model', 'llms'],
  nlp: ['natural language processing'],
  mlops: ['ml ops', 'machine learning ops'],
  bi: ['business intelligence'],
  qa: ['quality assurance', 'q a'],
  dba: [
    'database administrator',
    'database admin',
    'data base administrator',
    'dbas',
    'database administrators',
  ],
  ux: ['user experience'],
  ui: ['user interface'],
  it: ['information technology', 'i t'],
  devops: ['dev ops', 'devop'],
  devsecops: ['dev sec ops', 'secdevops'],
  help_desk: ['help desk', 'helpdesk'],
  cyber_security: ['cyber security', 'cybersecurity', 'cyber'],
  information_security: ['information security', 'infosec', 'info sec', 'info security'],
  ecommerce: ['e commerce'],
  presales: ['pre sales'],
  iam: ['identity and access management', 'identity access management'],
  mdm: ['master data management'],
  vp: ['vice president', 'avp', 'svp', 'evp'],
  medical_laboratory: ['medical lab', 'medical laboratory'],
  systems: ['system', 'sys'],
  solutions: ['solution'],
  application: ['applications', 'app', 'apps'],
  network: ['networks', 'networking'],
  developer: [
    'developers',
    'dev',
    'devs',
    'programmer',
    'programmers',
    'coder',
    'develper',
    'devloper',
    'developper',
  ],
  engineer: ['engineers', 'engr', 'eng', 'enginer'],
  software: ['sofware', 'sw'],
  administrator: ['administrators', 'admin', 'admins'],
  architect: ['architects', 'architech'],
  analyst: ['analysts', 'anal', 'anaylst'],
  tester: ['testers'],
  consultant: ['consultants'],
  specialist: ['specialists', 'spec'],
  technician: ['technicians', 'techs'],
  technical_lead: ['tech lead', 'technical lead', 'technical leader', 'tech leader'],
  technical_support: ['tech support', 'technical support'],
  representative: ['representatives', 'rep'],
  recruiter: ['recruiters'],
  scientist: ['scientists'],
  designer: ['designers'],
  manager: ['managers', 'mgr'],
  director: ['directors', 'dir'],
  coordinator: ['co ordinator', 'coordinators'],
  modeler: ['modeller'],
  scrum_master: ['scrum master', 'scrummaster'],
  in_test: ['in test'],
  entry_level: ['entry level', 'entrylevel'],
  mid_level: ['mid level', 'midlevel', 'mid senior', 'mid senior level', 'mid'],
  subject_matter_expert: ['subject matter expert', 'sme'],
};

const LONGEST_SPELLING = 4;

const SPELLING_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([word, variants]) =>
    variants.map((variant) => [variant, word] as const),
  ),
);

/** What punctuation would tear apart. */
const COMPOUNDS: readonly [RegExp, string][] = [
  [/\.\s?net\b/g, ' dotnet '],
  [/c#(?:\.net)?/g, ' csharp '],
  [/\bc\s?\/\s?c\+\+/g, ' cpp '],
  [/c\+\+/g, ' cpp '],
  [/\b(?:ui\s?[/&]\s?ux|ux\s?[/&]\s?ui)\b/g, ' ui ux '],
  [/\bpl\s?\/\s?sql\b/g, ' plsql '],
  [/\bpl\s?\/\s?1\b/g, ' pl1 '],
  [/\bci\s?\/\s?cd\b/g, ' ci cd '],
  [/\bs\s?\/\s?4\s?hana\b/g, ' s4hana '],
  [/\b(?:bsa[\s/]{1,3}aml|aml[\s/]{1,3}bsa)\b/g, ' aml '],
  [/\br&d\b/g, ' research '],
  [/\b(identity) (?:&|and) (access)\b/g, '$1 $2'],
  [/\b(access) (?:&|and) (identity)\b/g, '$1 $2'],
];

/** "JavaDeveloper" where a converter lost the space; "SharePoint" is one word. */
const GLUED = /\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}{3,})*/gu;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** Whether the vocabulary writes a skill with this word: "SharePoint", "SAP SuccessFactors". */
function isOneWord(word: string): boolean {
  if (!skillVocabulary.isKnown(skillVocabulary.keyOf(word))) return false;
  const name = canonicalSkill(word).toLowerCase().split(' ');
  return name.length === 1 || name.includes(word.toLowerCase());
}

/** Stands between words that share what follows ("Network / Systems Engineer"). */
export const CONJUNCTION = '/';
const CONJUNCTIONS = new Set(['and', 'or', '&', '/', ',', '+', '|']);

/**
 * The words of a title in their common spelling, lower case; what joins alternatives becomes `CONJUNCTION`. "a/b" of
 * one name stays one word where it is known ("PL/SQL").
 */
export function roleWords(text: string): string[] {
  let plain = text
    .normalize('NFKC')
    .replace(GLUED, (word) => (isOneWord(word) ? word : word.replace(HUMP, ' ')))
    .toLowerCase()
    .replace(/['’]s\b/g, '');
  for (const [pattern, compound] of COMPOUNDS) plain = plain.replace(pattern, compound);
  const words = plain.match(/[\p{L}\p{N}]+|[&/,+|]/gu) ?? [];
  return inCommonSpelling(words.map((word) => (CONJUNCTIONS.has(word) ? CONJUNCTION : word)));
}

/** Words with each spelling of one thing made the same. */
export function inCommonSpelling(words: readonly string[]): string[] {
  const common: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_SPELLING, words.length - at);
    while (length > 0 && !SPELLING_OF.has(words.slice(at, at + length).join(' '))) length--;
    const variant = words.slice(at, at + Math.max(length, 1)).join(' ');
    common.push(SPELLING_OF.get(variant) ?? variant);
    at += Math.max(length, 1);
  }
  return common;
}
