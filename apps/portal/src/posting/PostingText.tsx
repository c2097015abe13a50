import type { Posting } from '../data/postings.ts';
import { markSkills } from './markSkills.ts';
import classes from './PostingText.module.css';

interface Properties {
  posting: Posting;
  /** Skills to light up: those that the candidate has. */
  matched?: readonly string[];
  /** Skills to underline: those that the candidate lacks. */
  missing?: readonly string[];
}

/** The words of the posting, always as text: whatever a board has sent, nothing of it runs. */
export function PostingText({ posting, matched = [], missing = [] }: Properties) {
  const { requirements, description, skill_mentions } = posting;
  const has = new Set(matched);
  const lacks = new Set(missing);
  const marked = (name: 'requirements' | 'description', text: string) =>
    markSkills(
      text,
      skill_mentions.filter((mention) => mention.in === name),
    ).map(({ text, skill }, index) => {
      if (skill !== null && has.has(skill)) return <mark key={index}>{text}</mark>;
      if (skill !== null && lacks.has(skill)) {
        return (
          <span key={index} className={classes.missing}>
            {text}
          </span>
        );
      }
      return text;
    });
  return (
    <div className={classes.text}>
      {description !== '' && (
        <section aria-label="Description">
          <p>{marked('description', description)}</p>
        </section>
      )}
      {requirements !== null && (
        <section aria-labelledby={`requirements-of-${posting.id}`}>
          <h3 id={`requirements-of-${posting.id}`}>Requirements</h3>
          <p>{marked('requirements', requirements)}</p>
        </section>
      )}
      {description === '' && requirements === null && <p>The board has sent no text.</p>}
    </div>
  );
}
