import { UnstyledButton } from '@mantine/core';
import { Icon } from './Icon.tsx';
import classes from './Toasts.module.css';
import { dismiss, useToasts } from './toastState.ts';

export function Toasts() {
  const toasts = useToasts();
  return (
    <div role="status" className={classes.place}>
      {toasts.map(({ id, text, undo }) => (
        <div key={id} className={classes.toast}>
          <span>{text}</span>
          {undo !== null && (
            <UnstyledButton
              className={classes.undo}
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              Undo
            </UnstyledButton>
          )}
          <UnstyledButton aria-label="Dismiss" className={classes.close} onClick={() => dismiss(id)}>
            <Icon name="close" size={12} />
          </UnstyledButton>
        </div>
      ))}
    </div>
  );
}
