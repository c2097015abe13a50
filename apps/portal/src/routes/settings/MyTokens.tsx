import { Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type NewToken, revokeToken, type Token, tokensQuery } from '../../data/account.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { NotLoaded, NotRefreshed } from '../../parts/Loaded.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { say } from '../../parts/toastState.ts';
import { dayWords, timeWords } from '../../words.ts';
import { NewTokenForm } from './NewTokenForm.tsx';
import classes from './Settings.module.css';

export function MyTokens() {
  const { data: tokens, error, refetch } = useQuery(tokensQuery);
  const [isMaking, making] = useDisclosure();
  const [made, setMade] = useState<NewToken | null>(null);
  const [revoked, setRevoked] = useState<Token | null>(null);
  if (tokens === undefined) return <NotLoaded error={error} refetch={refetch} />;
  return (
    <>
      <NotRefreshed error={error} refetch={refetch} />
      {tokens.length === 0 ? (
        <p className={classes.facts}>You have none yet.</p>
      ) : (
        <ul className={classes.items}>
          {tokens.map((token) => (
            <li key={token.id} className={classes.item}>
              <Facts token={token} />
              <Button size="xs" variant="default" onClick={() => setRevoked(token)}>
                Revoke<VisuallyHidden> {token.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="xs" onClick={making.open}>
          New token
        </Button>
      </div>
      <NewTokenForm
        isOpen={isMaking}
        onClose={making.close}
        onMade={(token) => {
          making.close();
          setMade(token);
        }}
      />
      {made !== null && (
        <Secret title={`The token “${made.name}”`} secret={made.token} onClose={() => setMade(null)}>
          A program sends it as <code>Authorization: Bearer …</code>
        </Secret>
      )}
      {revoked !== null && (
        <Confirm
          title={`Revoke “${revoked.name}”?`}
          act="Revoke"
          onConfirm={async () => {
            await revokeToken(revoked.id);
            say(`“${revoked.name}” is revoked.`);
          }}
          onClose={() => setRevoked(null)}
        >
          Programs that use it are refused from the next request on. It cannot be brought back.
        </Confirm>
      )}
    </>
  );
}

function Facts({
  token: { name, last_four, scopes, created_at, last_used_at, expires_at },
}: {
  token: Token;
}) {
  const isOver = expires_at !== null && new Date(expires_at) < new Date();
  const times = [
    `made ${dayWords(created_at)}`,
    last_used_at === null ? 'never used' : `last used ${timeWords(last_used_at)}`,
    expires_at === null ? 'does not expire' : `${isOver ? 'expired' : 'expires'} ${dayWords(expires_at)}`,
  ];
  return (
    <div className={classes.what}>
      <p>
        <span className={classes.name}>{name}</span> <span className={classes.facts}>…{last_four}</span>
      </p>
      <p className={classes.facts}>{scopes.join(', ')}</p>
      <p className={classes.facts}>{times.join(' · ')}</p>
    </div>
  );
}
