import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openAlertsQuery } from '../data/alerts.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Destination } from './destinations.ts';
import classes from './PageLink.module.css';

interface Properties {
  destination: Destination;
  onGo: (() => void) | undefined;
  /** What is open there; nothing is shown of 0. */
  open?: number;
}

const MOST_SHOWN = 99;

/** Goes to a page, and says how much is open there. */
export function PageLink({ destination: { to, label, icon }, onGo, open = 0 }: Properties) {
  return (
    <Link
      to={to}
      className={classes.link}
      activeProps={{ 'data-active': true }}
      onClick={onGo}
      aria-label={open === 0 ? undefined : `${label}, ${open} open`}
    >
      <Icon name={icon} />
      {label}
      {open > 0 && <span className={classes.open} data-open={open > MOST_SHOWN ? `${MOST_SHOWN}+` : open} />}
    </Link>
  );
}

export function AlertsLink(properties: Omit<Properties, 'open'>) {
  const { data: open = 0 } = useQuery(openAlertsQuery);
  return <PageLink {...properties} open={open} />;
}
