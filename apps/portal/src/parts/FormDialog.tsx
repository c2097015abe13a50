import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.ts';
import { Complaint } from './Complaint.tsx';
import { Stack } from './Stack.tsx';

interface Properties {
  title: string;
  /** What the button says that sends it. */
  act: string;
  children: ReactNode;
  /** Is given what is typed into a field, by its name; empty where there is none. */
  onSubmit: (field: (name: string) => string) => void;
  onClose: () => void;
  isOpen?: boolean;
  isSending?: boolean;
  isDisabled?: boolean;
  /** Ends something. */
  isGrave?: boolean;
  /** Whether what there is to say is the button alone. */
  isQuestion?: boolean;
  /** A refusal, shown in place; nothing that was typed is lost. */
  error?: Error | null;
}

/** A form in a dialog. */
export function FormDialog({
  title,
  act,
  children,
  onSubmit,
  onClose,
  isOpen = true,
  isSending = false,
  isDisabled = false,
  isGrave = false,
  isQuestion = false,
  error = null,
}: Properties) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          onSubmit((name) => String(form.get(name) ?? ''));
        }}
      >
        <Stack>
          {error !== null && <Complaint>{messageOf(error)}</Complaint>}
          {children}
          <Button
            type="submit"
            color={isGrave ? 'red.9' : undefined}
            loading={isSending}
            disabled={isDisabled}
            data-autofocus={isQuestion || undefined}
          >
            {act}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
