import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Brand } from '../../shell/Brand.tsx';
import classes from './SignIn.module.css';
import { SignInForm } from './SignInForm.tsx';
import { signInSearch } from './search.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { back } = signInSearch(route.useSearch());
  const router = useRouter();
  return (
    <main className={classes.door}>
      <div className={classes.card}>
        <h1 className={classes.brand}>
          <Brand />
        </h1>
        <SignInForm onSignedIn={() => router.history.push(back ?? '/')} />
      </div>
    </main>
  );
}
