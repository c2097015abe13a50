import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Under which Idempotency-Key the bot has asked for the role that it is at. It is written before it is used, so that a
 * bot that was killed asks again with the same one: the server gives the same role, with what is done of it already.
 */
export class BotState {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The key of the role at hand, or a new one. */
  async request(): Promise<string> {
    const known = await this.#read();
    if (known !== null) return known;
    const request = randomUUID();
    await this.#write(JSON.stringify({ request }));
    return request;
  }

  /** The role is done: the next one is asked for with a new key. */
  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  async #read(): Promise<string | null> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    try {
      const { request } = JSON.parse(text) as { request?: unknown };
      return typeof request === 'string' && /^[\w-]{1,200}$/.test(request) ? request : null;
    } catch {
      return null;
    }
  }

  /** The whole of it or nothing, also when the power fails. */
  async #write(text: string): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const unfinished = `${this.#path}.${process.pid}.tmp`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, this.#path);
  }
}
