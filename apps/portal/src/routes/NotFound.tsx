import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/States.tsx';

export function NotFound() {
  return (
    <main>
      <Empty title="There is no such page" isWholePage>
        The address may be misspelt, or what stood here is gone. <Link to="/">Go to the beginning</Link>
      </Empty>
    </main>
  );
}
