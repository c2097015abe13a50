import { useRouter } from '@tanstack/react-router';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { say } from '../../parts/toastState.ts';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './SignIn.module.css';

export function PasswordPage() {
  const router = useRouter();
  return (
    <PageFrame title="Change password">
      <div className={classes.narrow}>
        <PasswordForm
          onChanged={() => {
            say('Your password is changed. Other sessions of yours have ended.');
            router.history.back();
          }}
        />
      </div>
    </PageFrame>
  );
}
