/** The server answers to this machine only until there is sign-in. */
export const LOOPBACK = '127.0.0.1';

/** The names by which a browser on this machine may call the server. */
const LOCAL_NAMES = new Set(['localhost', LOOPBACK, '[::1]']);

/** Whether a Host header (or the host of an Origin) means this machine: another name is a DNS rebinding attempt. */
export function isLocalHost(host: string): boolean {
  return LOCAL_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
}
