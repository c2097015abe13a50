/** Where to go after signing in: only within the portal, whatever address somebody has made up. */
export function signInSearch({ back }: Record<string, unknown>): { back?: string } {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
}
