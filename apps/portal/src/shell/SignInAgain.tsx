import { Modal } from '@mantine/core';
import { demandMet } from '../api/sessionState.ts';
import { useMe } from '../data/session.ts';
import { SignInForm } from '../routes/signIn/SignInForm.tsx';

/** Over the page, which stays as it is: what was typed is there, and what was asked is asked again. */
export function SignInAgain() {
  const me = useMe();
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Your session has ended"
    >
      <SignInForm
        email={me.email}
        onSignedIn={(who) => {
          const isSame = who.id === me.id && who.tenant_id === me.tenant_id;
          if (isSame) demandMet();
          else location.assign('/');
        }}
      />
    </Modal>
  );
}
