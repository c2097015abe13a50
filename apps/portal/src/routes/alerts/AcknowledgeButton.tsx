import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { type Alert, acknowledge } from '../../data/alerts.ts';
import { say } from '../../parts/toastState.ts';
import { dayWords } from '../../words.ts';
import classes from './Alerts.module.css';
import { kindWords } from './kinds.ts';

interface Properties {
  alert: Alert;
  onDone?: () => void;
}

/** Says that somebody has seen to it, or who has not yet can. */
export function AcknowledgeButton({ alert: { id, kind, subject, acknowledged_at }, onDone }: Properties) {
  const { mutate, isPending } = useMutation({
    mutationFn: () => acknowledge(id),
    onSuccess: () => {
      say(`Acknowledged: ${kindWords(kind)}, ${subject}.`);
      onDone?.();
    },
    onError: (error) => say(messageOf(error)),
  });
  if (acknowledged_at !== null) return <span className={classes.seen}>Seen {dayWords(acknowledged_at)}</span>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.button}
      loading={isPending}
      aria-label={`Acknowledge: ${kindWords(kind)}, ${subject}`}
      onClick={() => mutate()}
    >
      Acknowledge
    </Button>
  );
}
