import { Modal, Text } from '@mantine/core';
import { demandMet } from '../../api/sessionState.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** A password that somebody else has chosen is changed before anything else. */
export default function PasswordDemand() {
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Choose a password of your own"
    >
      <Text size="sm" c="dimmed" mb="md">
        The one you signed in with was made for you. Nobody else should know it from now on.
      </Text>
      <PasswordForm onChanged={demandMet} />
    </Modal>
  );
}
