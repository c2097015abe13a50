import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { endSession, type Session, sessionsQuery } from '../../data/account.ts';
import { NotLoaded, NotRefreshed } from '../../parts/Loaded.tsx';
import { say } from '../../parts/toastState.ts';
import { timeWords } from '../../words.ts';
import { browserWords } from './browserWords.ts';
import classes from './Settings.module.css';

export function MySessions() {
  const queryClient = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (ids: number[]) => Promise.all(ids.map(endSession)),
    onSuccess: (ended) => say(ended.length === 1 ? 'The session has ended.' : 'The sessions have ended.'),
    onError: (refusal) => {
      say(messageOf(refusal));
      void queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  if (sessions === undefined) return <NotLoaded error={error} refetch={refetch} />;
  const others = sessions.filter(({ is_current }) => !is_current).map(({ id }) => id);
  return (
    <>
      <NotRefreshed error={error} refetch={refetch} />
      <ul className={classes.items}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.item}>
            <Facts session={session} />
            {!session.is_current && (
              <Button
                size="xs"
                variant="default"
                loading={isPending && variables.includes(session.id)}
                onClick={() => mutate([session.id])}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <Button size="xs" variant="default" disabled={isPending} onClick={() => mutate(others)}>
            End all others
          </Button>
        </div>
      )}
    </>
  );
}

function Facts({
  session: { user_agent, ip_address, created_at, last_used_at, is_current },
}: {
  session: Session;
}) {
  return (
    <div className={classes.what}>
      <p className={classes.name}>
        {browserWords(user_agent)}
        {is_current && ' · this one'}
      </p>
      <p className={classes.facts}>
        {[`since ${timeWords(created_at)}`, `last used ${timeWords(last_used_at)}`, ip_address]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </p>
    </div>
  );
}
