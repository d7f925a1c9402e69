/** Keeps records in the browser's database, each batch in one strict transaction. */
import type { JournalStore, JournalWrite, WriteCondition } from './journal-store.ts'

const databaseName = 'berth'
const storeName = 'journal'
/** 1: a copy is one text. 2: long lists stand in blocks, which a Berth that knows only 1 would take for damage; the browser keeps it away. */
const databaseVersion = 2
const patienceMs = 4000

function whyNotOpened(error: DOMException | null): Error {
  if (error?.name !== 'VersionError') return error ?? new Error('The database cannot be opened')
  return new DOMException('a newer Berth has kept work here: reload the page to get that Berth', 'VersionError')
}

function openDatabase(factory: IDBFactory, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('The database does not answer', 'UnknownError')), patienceMs)
    const request = factory.open(databaseName, databaseVersion)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
    }
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains(storeName)) request.result.createObjectStore(storeName)
    }
    request.onerror = () => settle(() => reject(whyNotOpened(request.error)))
    request.onblocked = () =>
      settle(() => reject(new DOMException('Another tab holds an older database', 'InvalidStateError')))
    request.onsuccess = () =>
      settle(() => {
        const database = request.result
        // Another tab wants to upgrade or clear it: let go, and open anew on the next write.
        database.onversionchange = () => {
          database.close()
          onLost()
        }
        database.onclose = onLost
        resolve(database)
      })
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The write was aborted', 'AbortError'))
    transaction.onerror = () => reject(transaction.error ?? new Error('The write failed'))
  })
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The read failed'))
  })
}

function put(transaction: IDBTransaction, batch: readonly JournalWrite[]): void {
  const store = transaction.objectStore(storeName)
  for (const step of batch) {
    if (step.kind === 'put') store.put(step.value, step.key)
    else store.delete(step.key)
  }
}

/** Asked in the transaction of the write: nobody else can write in between. */
function holdsIn(transaction: IDBTransaction, { key, holds }: WriteCondition): Promise<boolean> {
  return answered(transaction.objectStore(storeName).get(key) as IDBRequest<unknown>).then(holds)
}

/** Throws nothing itself; where storage is blocked, each operation rejects. */
export function indexedDbStore(factory: () => IDBFactory = () => globalThis.indexedDB): JournalStore {
  let opening: Promise<IDBDatabase> | null = null
  const forget = () => {
    opening = null
  }
  const database = async (): Promise<IDBDatabase> => {
    // Reading the global throws where the browser blocks storage.
    const found = factory()
    if (found === undefined || found === null) throw new DOMException('it has no database', 'NotSupportedError')
    opening ??= openDatabase(found, forget)
    try {
      return await opening
    } catch (error) {
      forget()
      throw error
    }
  }
  const transact = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    const open = async () => (await database()).transaction(storeName, mode, { durability: 'strict' })
    try {
      return await open()
    } catch (error) {
      // The connection was closed under us: one more try with a new one.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      forget()
      return open()
    }
  }
  return {
    get: async (key) => answered((await transact('readonly')).objectStore(storeName).get(key) as IDBRequest<unknown>),
    keys: async () => {
      const keys = await answered((await transact('readonly')).objectStore(storeName).getAllKeys())
      return keys.map(String)
    },
    getMany: async (keys) => {
      const store = (await transact('readonly')).objectStore(storeName)
      return Promise.all(keys.map((key) => answered(store.get(key) as IDBRequest<unknown>)))
    },
    write: async (batch, onlyIf) => {
      const transaction = await transact('readwrite')
      const done = finished(transaction)
      // Where a put throws, that is the answer, and nobody waits for this one.
      done.catch(() => undefined)
      if (onlyIf !== undefined && !(await holdsIn(transaction, onlyIf))) {
        transaction.commit()
        return false
      }
      put(transaction, batch)
      // Said at once, so that a page that is being left still writes it.
      transaction.commit()
      await done
      return true
    },
  }
}
