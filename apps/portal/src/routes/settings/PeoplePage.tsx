import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Colleague, type Invited, peopleQuery } from '../../data/people.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Secret } from '../../parts/Secret.tsx';

import { timeWords } from '../../words.ts';
import { Invite } from './Invite.tsx';
import { Person } from './Person.tsx';
import classes from './Settings.module.css';
import { SettingsFrame } from './SettingsFrame.tsx';

/** Who of the firm may come in, and as what. */
export default function PeoplePage() {
  const people = useQuery(peopleQuery);
  const [isInviting, inviting] = useDisclosure();
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <SettingsFrame
      actions={
        <Button size="xs" onClick={inviting.open}>
          Invite
        </Button>
      }
    >
      <Loaded query={people}>{(read) => <People people={read} onReset={setInvited} />}</Loaded>
      <Invite
        isOpen={isInviting}
        onClose={inviting.close}
        onInvited={(person) => {
          inviting.close();
          setInvited(person);
        }}
      />
      {invited !== null && (
        <Secret
          title={`The one-time password of ${invited.full_name}`}
          secret={invited.one_time_password}
          onClose={() => setInvited(null)}
        >
          Hand it over. With {invited.email} it lets {invited.full_name} in to choose a password, until{' '}
          {timeWords(invited.one_time_password_expires_at)}.
        </Secret>
      )}
    </SettingsFrame>
  );
}

function People({ people, onReset }: { people: readonly Colleague[]; onReset: (invited: Invited) => void }) {
  const administrators = people.filter(({ role, is_active }) => role === 'TENANT_ADMIN' && is_active);
  const [first] = administrators;
  const last = administrators.length === 1 ? first : undefined;
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        {last !== undefined && (
          <p className={classes.facts}>
            {last.full_name} is the only administrator, so that the account cannot be switched off, removed or
            made a recruiter’s. Make somebody else an administrator first.
          </p>
        )}
      </div>
      <ul aria-label="People">
        {people.map((person) => (
          <Person key={person.id} person={person} isLastAdministrator={person === last} onReset={onReset} />
        ))}
      </ul>
    </div>
  );
}
