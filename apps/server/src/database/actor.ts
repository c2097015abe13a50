import { AsyncLocalStorage } from 'node:async_hooks';

/** Who makes the changes of a transaction, for the audit log. */
export interface Actor {
  /** "USER 7", "PM_ADMIN 1", and "USER 7 token 3" for what the person's program does. */
  name: string;
  ip_address: string;
}

const actors = new AsyncLocalStorage<Actor>();

/** Whatever `work` begins, also later, changes the database in this one's name. */
export function inNameOf<T>(actor: Actor, work: () => T): T {
  return actors.run(actor, work);
}

/** In whose name the work is done; undefined for the program itself. */
export function currentActor(): Actor | undefined {
  return actors.getStore();
}

/** SQL that tells a transaction, to follow other settings; nothing for the program itself. */
export function actorSettings(): string {
  const actor = actors.getStore();
  if (actor === undefined) return '';
  return `; SET LOCAL app.actor = ${quoted(actor.name)}; SET LOCAL app.ip_address = ${quoted(actor.ip_address)}`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
