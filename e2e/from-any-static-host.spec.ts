import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { expect, test } from './support/test.ts'

// A host as plain as they come: a folder somewhere below its root, types by ending, no other header.
const PORT = Number(process.env['BERTH_E2E_PORT'] ?? '4319') + 1
const BASE = '/wiki/tools/berth/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const DIST = join(import.meta.dirname, '..', 'dist')
let host: Server

test.use({ baseURL: `http://localhost:${PORT}${BASE}` })

test.beforeAll(async () => {
  host = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const name = path === BASE ? 'index.html' : path.startsWith(BASE) ? path.slice(BASE.length) : '..'
    if (name.includes('..')) return void response.writeHead(404).end()
    readFile(join(DIST, name)).then(
      (bytes) =>
        response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => void host.listen(PORT, 'localhost', resolve))
})

test.afterAll(() => void host.close())

test('a plain static host, below its root and without headers, shows the workbench under the same policy', async ({
  page,
}) => {
  const missing: string[] = []
  page.on('response', (response) => void (response.ok() || missing.push(response.url())))
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(missing).toEqual([])
  const policy = await page.locator('head > meta').first().getAttribute('content')
  expect(policy).toContain("script-src 'self'")
})
