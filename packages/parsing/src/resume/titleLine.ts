/** Nouns that name a role. */
const ROLE_WORD =
  /\b(?:developers?|engineers?|programmers?|architects?|analysts?|administrators?|admin|managers?|consultants?|leads?|leader|testers?|designers?|scientists?|specialists?|directors?|interns?|trainees?|associates?|officers?|executives?|coordinators?|co-?ordinators?|supervisors?|technicians?|dba|devops|sre|sdet|masters?|owners?|advisors?|assistants?|teachers?|lecturers?|professors?|advocates?|lawyers?|recruiters?|accountants?|auditors?|qa|president|vp|cto|cio|ceo|head|trainers?|instructors?|researchers?|writers?|modeler|strategists?|evangelists?|representatives?|agents?|freelancers?|founders?|co-?founder|partners?|full[- ]?stack|hr|apprentices?|planner|expert|sme|buyer|nurse|chef|artist|editor|operator|member of technical staff|mts)\b/i;

const ARTICLE_OR_VERB =
  /^(?:i|we|the|an?|my|to|is|am|are|was|have|having|worked|working|work|developed|responsible|using|used|involved|managed|led|designed|created|interacted|coordinated|seeking|looking|experienced?|over|with|as|in|good|strong|excellent|participated|participate|assisted|supported|provided|prepared|prepare|conducted|performed|built|implemented|maintained)\b/i;
const MAX_TITLE_LENGTH = 90;
const MAX_TITLE_WORDS = 10;

/** Whether a short text reads as a job title: names a role, and is no sentence. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || !ROLE_WORD.test(text)) return false;
  if (ARTICLE_OR_VERB.test(text) || /(?<!\b[sj]r)[.;]$|(?<!\b[sj]r|asst)\. [A-Z]\w{3}/i.test(text))
    return false;
  return text.split(/\s+/).length <= MAX_TITLE_WORDS;
}
