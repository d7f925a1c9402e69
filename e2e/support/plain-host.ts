// A host as plain as they come: a copy of the build in a folder below its root, types by ending, no other header.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}
const DIST = join(import.meta.dirname, '..', '..', 'dist')

export type PlainHost = {
  readonly address: string
  /** Every path asked for, with its query, since the host was started. */
  readonly asked: readonly string[]
  /** Puts other text in place of a file, as a release does. */
  readonly change: (file: string, edit: (text: string) => string) => void
  readonly remove: (file: string) => void
  /** From now on these are answered with a sign-in page, as some networks do. */
  readonly capture: (isCaptured: (file: string) => boolean) => void
  readonly stop: () => Promise<void>
}

export async function startPlainHost(base = '/wiki/tools/berth/'): Promise<PlainHost> {
  const folder = mkdtempSync(join(tmpdir(), 'berth-host-'))
  cpSync(DIST, folder, { recursive: true })
  const asked: string[] = []
  let isCaptured = (_file: string) => false
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const path = (request.url ?? '').split('?')[0] ?? ''
    const name = path === base ? 'index.html' : path.startsWith(base) ? path.slice(base.length) : '..'
    if (isCaptured(name)) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
      return
    }
    try {
      if (name.includes('..')) throw new Error('outside')
      const bytes = readFileSync(join(folder, name))
      response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}${base}`,
    asked,
    change: (file, edit) => writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8'))),
    remove: (file) => rmSync(join(folder, file)),
    capture: (captured) => {
      isCaptured = captured
    },
    stop: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
