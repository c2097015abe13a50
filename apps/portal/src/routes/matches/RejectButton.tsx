import { Button, Kbd, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { REJECTION_REASONS, reasonOfKey } from '../../match/rejectionReasons.ts';
import classes from './RejectButton.module.css';

interface Properties {
  isRejected: boolean;
  isOpen: boolean;
  onOpen: (is: boolean) => void;
  onReject: (reason?: string) => void;
}

/** X and a number rejects with a reason, X and Enter without one. */
export function RejectButton({ isRejected, isOpen, onOpen, onReject }: Properties) {
  const [own, setOwn] = useState('');
  const reject = (reason?: string) => {
    setOwn('');
    onOpen(false);
    onReject(reason);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      trapFocus
      withinPortal
      position="bottom-end"
      shadow="md"
      width={264}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="xs"
          variant={isRejected ? 'light' : 'default'}
          aria-keyshortcuts="x"
          rightSection={
            <Kbd size="xs" className={classes.key} aria-hidden="true">
              X
            </Kbd>
          }
          onClick={() => onOpen(!isOpen)}
        >
          {isRejected ? 'Rejected' : 'Reject'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Why it is rejected">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            reject(own.trim() || undefined);
          }}
        >
          <TextInput
            data-autofocus
            size="xs"
            aria-label="Reason"
            placeholder="1–6, your own words, or Enter"
            maxLength={500}
            value={own}
            onChange={({ currentTarget }) => {
              const reason = reasonOfKey(currentTarget.value);
              if (reason === undefined) setOwn(currentTarget.value);
              else reject(reason);
            }}
          />
          <ul className={classes.reasons}>
            {REJECTION_REASONS.map((reason, index) => (
              <li key={reason}>
                <UnstyledButton className={classes.reason} onClick={() => reject(reason)}>
                  <Kbd size="xs" aria-hidden="true">
                    {index + 1}
                  </Kbd>
                  {reason}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
