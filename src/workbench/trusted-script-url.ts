/** Our own workers, and their addresses marked as trusted: the page's policy allows one maker of such addresses, and this is it. */

type Policy = { readonly createScriptURL: (address: string) => unknown }
type PolicyFactory = { readonly createPolicy: (name: string, rules: Policy) => Policy }

const policyName = 'berth-worker'
let policy: Policy | null = null

function isOwn(address: string): boolean {
  return new URL(address, document.baseURI).origin === location.origin
}

/**
 * `address` for `new Worker` and `serviceWorker.register`. The type says string because that is what their signatures take;
 * where the browser checks, it is a TrustedScriptURL. Addresses of other origins are refused.
 */
export function trustedScriptUrl(address: string): string {
  if (!isOwn(address)) throw new Error('Only workers of this page are started')
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  if (factory === undefined) return address
  // A second policy of the same name is an error.
  policy ??= factory.createPolicy(policyName, { createScriptURL: (url) => url })
  return policy.createScriptURL(address) as string
}

/** Throws where the browser starts no worker. */
export function startOwnWorker(address: string): Worker {
  return new Worker(trustedScriptUrl(address), { type: 'module' })
}
