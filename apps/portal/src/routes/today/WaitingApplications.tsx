import { Link } from '@tanstack/react-router';
import { nameOf } from '../../data/candidates.ts';
import type { Today } from '../../data/today.ts';
import { APPLICATION_STATUSES, ageWords, countWords } from '../../words.ts';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

export function WaitingApplications({
  waiting: { total, items },
}: {
  waiting: Today['waiting_applications'];
}) {
  const left = total - items.length;
  return (
    <Section
      title="Waiting applications"
      count={total}
      nothing="Every open application has moved within a week."
      more={left > 0 && <Link to="/pipeline">{countWords(left, 'more waits', 'more wait')}</Link>}
    >
      {items.map((application) => (
        <li key={application.id}>
          <Link to="/pipeline" search={{ application: application.id }} className={classes.entry} data-entry>
            <span className={classes.name}>{nameOf(application)}</span>
            <span className={classes.facts}>{application.title}</span>
            <span className={classes.end}>
              {APPLICATION_STATUSES[application.application_status]}, {ageWords(application.updated_at)}
            </span>
          </Link>
        </li>
      ))}
    </Section>
  );
}
