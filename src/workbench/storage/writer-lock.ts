/** One writer per document: the browser's lock says who, a channel tells the one who loses it. */

export interface HeldLock {
  /** Resolves when another tab took over. */
  readonly lost: Promise<void>
  /** The browser lets no other tab write while this is held; absent where nobody can say. */
  readonly isSure?: true
  readonly release: () => void
}

export interface WriterLock {
  /** null when another tab writes. With `steal` it is taken from that tab. */
  readonly acquire: (document: string, steal?: boolean) => Promise<HeldLock | null>
  /** Resolves when the lock becomes free, as when the writing tab closes. */
  readonly whenFree: (document: string, signal: AbortSignal) => Promise<HeldLock>
}

function lockName(document: string): string {
  return `berth:doc:${document}`
}

type Request = (name: string, options: LockOptions, held: (lock: Lock | null) => Promise<void>) => Promise<unknown>

function requested(request: Request, document: string, options: LockOptions): Promise<HeldLock | null> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => undefined
    const kept = new Promise<void>((done) => {
      release = done
    })
    let tellLost: () => void = () => undefined
    const lost = new Promise<void>((done) => {
      tellLost = done
    })
    let isHeld = false
    request(lockName(document), options, (lock) => {
      if (lock === null) {
        resolve(null)
        return Promise.resolve()
      }
      isHeld = true
      resolve({ lost, release, isSure: true })
      return kept
    }).catch((error: unknown) => {
      // Stealing rejects the holder's request; before it is held, the request itself failed.
      if (isHeld) tellLost()
      else reject(error instanceof Error ? error : new Error(String(error)))
    })
  })
}

/** Where the browser has no locks every tab may write; the journal's sequence then shows who wrote last. */
const everybodyWrites: WriterLock = {
  acquire: async () => ({ lost: new Promise<void>(() => undefined), release: () => undefined }),
  whenFree: () => new Promise<HeldLock>(() => undefined),
}

export function browserLock(manager: LockManager | undefined): WriterLock {
  if (manager === undefined) return everybodyWrites
  const request: Request = (name, options, held) => manager.request(name, options, held)
  return {
    acquire: (document, steal = false) => requested(request, document, steal ? { steal: true } : { ifAvailable: true }),
    whenFree: async (document, signal) => {
      const held = await requested(request, document, { signal })
      if (held === null) throw new Error('The lock was not granted')
      return held
    },
  }
}
