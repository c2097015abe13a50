import { VisuallyHidden } from '@mantine/core';
import type { PlatformState, ScrapeRole } from '../../data/scraping.ts';
import { boardName } from '../../posting/boards.ts';
import { PLATFORM_STATES } from '../../words.ts';
import classes from './BoardStates.module.css';

/** How far each board is in this cycle, a mark each. */
export function BoardStates({ states }: { states: ScrapeRole['platforms_status'] }) {
  return (
    <ul className={classes.boards}>
      {(Object.entries(states) as [string, PlatformState][]).map(([platform, state]) => {
        const words = `${boardName(platform)}: ${PLATFORM_STATES[state]}`;
        return (
          <li key={platform} className={classes.board} data-state={state} title={words}>
            <span aria-hidden="true">{boardName(platform).slice(0, 2)}</span>
            <VisuallyHidden>{words}</VisuallyHidden>
          </li>
        );
      })}
    </ul>
  );
}
