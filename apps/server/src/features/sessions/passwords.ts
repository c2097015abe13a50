import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 2^15 × 8 × 128 bytes = 32 MB and about 0.1 s a password. */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const MAX_MEMORY = 64 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** So that a flood of sign-ins takes neither all memory nor all threads. */
const AT_ONCE = 2;

/** Characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** "scrypt$N$r$p$salt$key", salt and key in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** A hash that nobody's password belongs to. */
let nobodys: Promise<string> | null = null;

/** Whether the password belongs to the hash. Without a hash it takes as long, and the answer is no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  nobodys ??= hashPassword(randomPassword());
  const [, N, r, p, salt, key] = (hash ?? (await nobodys)).split('$');
  const expected = Buffer.from(key!, 'base64');
  const derived = await derive(password, Buffer.from(salt!, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(derived, expected) && hash !== null;
}

/** How long a one-time password lets its person in. */
export const ONE_TIME_PASSWORD_HOURS = 72;

/** A password to be told once and kept as its hash. */
export interface OneTimePassword {
  password: string;
  password_hash: string;
  password_expires_at: Date;
}

export async function newOneTimePassword(): Promise<OneTimePassword> {
  const password = randomPassword();
  const password_expires_at = new Date(Date.now() + ONE_TIME_PASSWORD_HOURS * 3_600_000);
  return { password, password_hash: await hashPassword(password), password_expires_at };
}

/** 16 letters and digits that are hard to confuse, 80 random bits. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789_';
  return Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join('');
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await new Promise((resolve, reject) => {
      const options = { ...cost, maxmem: MAX_MEMORY };
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
