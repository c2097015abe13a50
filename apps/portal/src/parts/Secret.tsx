import { Button, Modal } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './Secret.module.css';
import { Stack } from './Stack.tsx';

interface Properties {
  title: string;
  secret: string;
  /** What it is good for, and how long. */
  children: ReactNode;
  onClose: () => void;
}

/** What is told once and kept nowhere. A click beside it does not take it away. */
export function Secret({ title, secret, children, onClose }: Properties) {
  const { copy, copied } = useClipboard({ timeout: 3000 });
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false} withCloseButton={false}>
      <Stack>
        <p>
          <strong>It is shown this once.</strong> {children}
        </p>
        <code className={classes.secret}>{secret}</code>
        <div className={classes.acts}>
          <Button variant="default" onClick={() => copy(secret)} data-autofocus>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button onClick={onClose}>I have kept it</Button>
        </div>
      </Stack>
    </Modal>
  );
}
