import { useState } from 'react';
import { messageOf } from '../../api/problems.ts';
import {
  type Application,
  type ApplicationStatus,
  moveApplication,
  takeRejectionBack,
} from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import { MOVES } from '../../data/stages.ts';
import { say } from '../../parts/toastState.ts';
import { APPLICATION_STATUSES } from '../../words.ts';

/** A move that is to be confirmed before it is made. */
export interface Intent {
  application: Application;
  to: 'ACCEPTED' | 'REJECTED';
}

/** Moves applications: at once, or after a question where an end is reached. */
export function useMoves() {
  const [intent, setIntent] = useState<Intent | null>(null);

  const attempt = (act: () => Promise<unknown>) => act().catch((error: unknown) => say(messageOf(error)));

  const takeBack = (application: Application) =>
    attempt(async () => {
      const status = await takeRejectionBack(application);
      say(`${nameOf(application)} is ${APPLICATION_STATUSES[status]} again.`);
    });

  const move = (application: Application, to: ApplicationStatus, reason?: string) =>
    attempt(async () => {
      await moveApplication(application, to, reason);
      const undo = to === 'REJECTED' ? () => void takeBack(application) : null;
      say(`${nameOf(application)}: ${APPLICATION_STATUSES[to]}.`, { undo });
    });

  const start = (application: Application, to: ApplicationStatus) => {
    if (!MOVES[application.application_status].includes(to)) return;
    if (to === 'ACCEPTED' || to === 'REJECTED') setIntent({ application, to });
    else void move(application, to);
  };

  const confirm = (reason?: string) => {
    if (intent === null) return;
    setIntent(null);
    void move(intent.application, intent.to, reason);
  };

  return { start, takeBack, intent, confirm, cancel: () => setIntent(null) };
}

export type Moves = ReturnType<typeof useMoves>;
