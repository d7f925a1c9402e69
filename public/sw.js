// Keeps this build for use without a network: all its files in one cache, complete or not at all.
// The build before stays one release longer, for pages that still run it. The build fills in the two lists.
const VERSION = 'development'
const FILES = []

// Other pages of the same origin, and other copies of this one, have caches of their own.
const PREFIX = `berth ${self.registration.scope} `
const NAME = PREFIX + VERSION
const addressOf = (file) => new URL(file === 'index.html' ? './' : file, self.registration.scope).href

/** A sign-in page of some network answers everything with HTML; that is not the file that was asked for. */
function isGenuine(file, response) {
  const type = response.headers.get('Content-Type') ?? ''
  return response.ok && !response.redirected && type.includes('text/html') === file.endsWith('.html')
}

async function keepFile(cache, file) {
  const address = addressOf(file)
  // A name in `assets/` holds a hash of the content, so a copy kept by the build before is the same file.
  const hashed = file.startsWith('assets/')
  const kept = hashed ? await caches.match(address) : undefined
  const response = kept ?? (await fetch(address, { cache: hashed ? 'default' : 'no-cache', priority: 'low' }))
  if (!isGenuine(file, response)) throw new Error(`${file} did not arrive as itself`)
  await cache.put(address, response)
}

async function keepBuild() {
  const cache = await caches.open(NAME)
  try {
    // Two at a time: a browser that speaks HTTP/1.1 keeps connections free for what somebody opens meanwhile.
    const left = [...FILES]
    const lane = async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await keepFile(cache, file)
    }
    await Promise.all([lane(), lane()])
  } catch (error) {
    await caches.delete(NAME)
    throw error
  }
}

async function dropOldBuilds() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** The kept copy, this build's before an older one's; the network only for what no build kept. */
async function answer(request) {
  const path = new URL(request.url)
  const isPage = path.href.split(/[?#]/)[0] === self.registration.scope || path.pathname.endsWith('/index.html')
  const address = isPage ? addressOf('index.html') : request.url
  const own = await (await caches.open(NAME)).match(address, { ignoreVary: true })
  return own ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keepBuild()))
self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request))
})
// A new build waits until a person asks for it, after their work is saved.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})
