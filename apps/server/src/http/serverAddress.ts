import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { StartError } from '../startError.ts';

/** The server answers to this machine only until there is sign-in. */
export const LOOPBACK = '127.0.0.1';

/** The names by which a browser on this machine may call the server. */
const LOCAL_NAMES = new Set(['localhost', LOOPBACK, '[::1]']);

/** Whether a Host header (or the host of an Origin) means this machine: another name is a DNS rebinding attempt. */
export function isLocalHost(host: string): boolean {
  return LOCAL_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
}

/**
 * Begins to answer requests from this machine; gives the address, "http://127.0.0.1:3000".
 *
 * @throws StartError
 */
export async function listenOnLoopback(app: FastifyInstance, port: number): Promise<string> {
  try {
    await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const reason = code === 'EADDRINUSE' ? 'is in use by another program' : 'is not for this user to open';
    throw new StartError(`Port ${port} ${reason}. Set PORT to another one; 0 takes any that is free.`, {
      cause: error,
    });
  }
  return `http://${LOOPBACK}:${(app.server.address() as AddressInfo).port}`;
}
