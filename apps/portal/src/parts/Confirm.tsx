import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.ts';
import { Complaint } from './Complaint.tsx';
import classes from './Secret.module.css';
import { Stack } from './Stack.tsx';

interface Properties {
  /** A question: "Revoke “Nightly import”?" */
  title: string;
  /** What comes of it. */
  children: ReactNode;
  /** What the button says that does it. */
  act: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before what cannot be undone. A refusal is shown in place. */
export function Confirm({ title, children, act, onConfirm, onClose }: Properties) {
  const { mutate, error, isPending } = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack>
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        <div>{children}</div>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red.9" loading={isPending} onClick={() => mutate()}>
            {act}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
