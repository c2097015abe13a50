import { lexicon } from './lexicon.ts';

/** Numbers in the lexicon of the words of a text. */
function words(text: string): ReadonlySet<number> {
  return new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => lexicon.add(word)),
  );
}

/** A plain word right after one of these is the name of a tool ("using R", "MS Excel", "languages: C"). */
export const LEADING_CUES = words(`
  using utilizing utilising microsoft ms apache languages language technologies technology frameworks
  framework skills tools databases software environment
`);

/** With one of these before it, a preposition introduces tools: "experience in R", "written in Go". */
export const CUES_BEFORE_PREPOSITION = words(`
  background built certified code coded coding competence competency competent comfortable conversant
  developed developer developers developing development exp experience experienced expert expertise
  exposure familiar familiarity fluency fluent hands-on implemented implementing knowledge
  knowledgeable proficiency proficient programmer programming programs scripting scripts skill skilled skills
  such tools trained training understanding work worked working written
`);

export const PREPOSITIONS = words('in with of on using like as including');

/** A plain word right before one of these is the name of a tool ("Go developer", "Excel skills"). */
export const TRAILING_CUES = words(`
  api apis application applications based code coding database databases developer developers development
  engineer engineers experience expertise formulas framework frameworks language libraries library macros
  package packages programmer programmers programming proficiency script scripting skills spreadsheet
  spreadsheets
`);

/** A plain word right before one of these is a plain word ("Go to", "Excel in", "Access to", "Less than"). */
export const PLAIN_WORD_FOLLOWERS = words('to of than in at the a an your our this through across');

/** "San Francisco", "SAN JOSE": the word before is no storage network. */
export const CITY_ENDS = words(
  'francisco diego jose antonio mateo ramon bruno rafael carlos marcos leandro bernardino juan clemente',
);

/** What joins the items of a list. */
export const CONJUNCTIONS = words('and or');

/** Between "no" and the skill, or the skill and "not required", these words keep the sentence a plain negation. */
export const NEGATION_FILLERS = words(
  'prior previous any specific real experience knowledge skills background is are was expertise coding programming',
);
export const DENIALS = words('no without');
export const NOT = words('not');
export const ARTICLES = words('a an');
/** "Java is not …". */
export const NEEDED = words('required needed necessary mandatory a an');
/** "Not a Java …". */
export const POSITIONS = words('role position job developer engineer project requirement');
