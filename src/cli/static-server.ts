// Serves the built workbench as files, with the headers and the compression a public host would add.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { SECURITY_HEADERS } from './security-headers.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
}

const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/
// The build puts a hash of the content into the name of everything in `assets/`, so a copy never goes stale.
const NEVER_CHANGES = /^assets\//

type Encoding = 'br' | 'gzip' | 'identity'
type Body = { readonly bytes: Buffer; readonly etag: string }
type Site = { readonly folder: string; readonly base: string }

/** The file a request path means, or undefined when it points outside the site. */
function fileOfPath(site: Site, path: string): string | undefined {
  if (!path.startsWith(site.base)) return undefined
  try {
    const inside = decodeURIComponent(path.slice(site.base.length))
    if (inside.includes('\0')) return undefined
    const file = resolve(site.folder, inside === '' ? 'index.html' : inside)
    return file.startsWith(resolve(site.folder) + sep) ? file : undefined
  } catch {
    return undefined // a malformed percent sequence
  }
}

/** The encoding to answer with: `br` before `gzip`, and neither when the client refuses it with `q=0`. */
function chooseEncoding(acceptEncoding: string, mediaType: string): Encoding {
  if (!COMPRESSIBLE.test(mediaType)) return 'identity'
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0+)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : 'identity'
}

async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return encoding === 'gzip' ? promisify(gzip)(bytes) : bytes
}

export function createStaticServer(site: Site): Server {
  const compressed = new Map<string, Promise<Buffer>>()

  async function bodyOf(file: string, encoding: Encoding): Promise<Body> {
    const plain = await readFile(file)
    const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    const key = `${digest} ${encoding}`
    const bytes = compressed.get(key) ?? compress(plain, encoding)
    compressed.set(key, bytes)
    return { bytes: await bytes, etag: `"${digest}-${encoding}"` }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' })
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
    if (`${path}/` === site.base) return refuse(response, 308, 'Moved.', { Location: site.base })
    const file = fileOfPath(site, path)
    if (file === undefined) return refuse(response, 404, 'There is nothing here.')
    const mediaType = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'
    const encoding = chooseEncoding(request.headers['accept-encoding'] ?? '', mediaType)
    const body = await bodyOf(file, encoding).catch(() => undefined)
    if (body === undefined) return refuse(response, 404, 'There is nothing here.')
    response.setHeader('ETag', body.etag)
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader(
      'Cache-Control',
      NEVER_CHANGES.test(path.slice(site.base.length)) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (request.headers['if-none-match'] === body.etag) {
      response.writeHead(304).end()
      return
    }
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': body.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : body.bytes)
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
}

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${sentence}\n`)
}
