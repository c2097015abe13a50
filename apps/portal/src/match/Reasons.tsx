import type { ExplainedMatch } from '../data/matches.ts';
import classes from './Reasons.module.css';

type Explanation = ExplainedMatch['explanation'];

/** What speaks for a match, what against it, and what to do about that. */
export function Reasons({ strengths, gaps, recommendations }: Explanation) {
  return (
    <div className={classes.reasons}>
      <Group title="For it" sign="+" sentences={strengths} />
      <Group title="Against it" sign="–" sentences={gaps} />
      <Group title="What to do" sign="→" sentences={recommendations} />
    </div>
  );
}

function Group({ title, sign, sentences }: { title: string; sign: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.sentences} data-sign={sign}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span aria-hidden="true">{sign}</span>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
