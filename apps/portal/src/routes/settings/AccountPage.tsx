import { useState } from 'react';
import { useMe } from '../../data/session.ts';
import { say } from '../../parts/toastState.ts';
import { PasswordForm } from '../signIn/PasswordForm.tsx';
import { Group } from './Group.tsx';
import { MySessions } from './MySessions.tsx';
import { MyTokens } from './MyTokens.tsx';
import classes from './Settings.module.css';
import { SettingsFrame } from './SettingsFrame.tsx';

/** What belongs to who is signed in. */
export default function AccountPage() {
  const me = useMe();
  const [times, setTimes] = useState(0);
  return (
    <SettingsFrame>
      <div className={classes.page}>
        <Group title="Password" about={`Of ${me.email}. Changing it ends your other sessions.`}>
          <div className={classes.narrow}>
            <PasswordForm
              key={times}
              onChanged={() => {
                setTimes(times + 1);
                say('Your password is changed. Other sessions of yours have ended.');
              }}
            />
          </div>
        </Group>
        <Group title="Sessions" about="Where you are signed in. End what you do not know.">
          <MySessions />
        </Group>
        <Group
          title="API tokens"
          about="They let your programs in, as you, for what you choose. The password stays with you."
        >
          <MyTokens />
        </Group>
      </div>
    </SettingsFrame>
  );
}
