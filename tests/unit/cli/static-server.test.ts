import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY_META, SECURITY_HEADERS } from '../../../src/cli/security-headers.ts'
import { createStaticServer } from '../../../src/cli/static-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'berth-site-'))
const PAGE = '<!doctype html><title>Berth</title>'
let server: Server

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }

/** Sends the path as written: `fetch` would tidy `..` away before it reached the server. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for visitors')
  writeFileSync(join(folder, 'site-of-others.txt'), 'not for visitors')
  writeFileSync(join(folder, 'site', 'index.html'), PAGE)
  writeFileSync(join(folder, 'site', 'assets', 'main-abc123.js'), 'export const a = 1\n'.repeat(100))
  server = createStaticServer({ folder: join(folder, 'site'), base: '/tools/berth/' })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('the server of the workbench', () => {
  test('every answer carries every security header, a refusal too', async () => {
    for (const path of ['/tools/berth/', '/elsewhere']) {
      const { headers } = await ask(path)
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value)
    }
  })

  test('the page is asked for again each time, a file with a hash in its name never', async () => {
    expect((await ask('/tools/berth/')).headers['cache-control']).toBe('no-cache')
    expect((await ask('/tools/berth/assets/main-abc123.js')).headers['cache-control']).toContain('immutable')
  })

  test('a page the browser already has is not sent again', async () => {
    const { headers } = await ask('/tools/berth/')
    const again = await ask('/tools/berth/', { 'If-None-Match': String(headers.etag) })
    expect(again.status).toBe(304)
    expect(again.bytes).toHaveLength(0)
  })

  test('text is compressed as the browser accepts it and reads the same', async () => {
    const path = '/tools/berth/assets/main-abc123.js'
    const plain = await ask(path)
    const gzipped = await ask(path, { 'Accept-Encoding': 'gzip' })
    const brotli = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br' })
    const refused = await ask(path, { 'Accept-Encoding': 'br;q=0' })
    expect(gzipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzipped.bytes)).toEqual(plain.bytes)
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes)
    expect(refused.headers['content-encoding']).toBeUndefined()
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test.each([
    '/tools/berth/../secret.txt',
    '/tools/berth/%2e%2e/secret.txt',
    '/tools/berth/..%2fsecret.txt',
    '/tools/berth/../site-of-others.txt',
    '/tools/berth/%2Fetc/passwd',
    '/tools/berth/index.html%00.txt',
    '/tools/berth/%E0%A4%A',
    '/tools/berth/assets',
    '/secret.txt',
    '/',
  ])('%s leads nowhere', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.bytes.toString()).not.toContain('not for visitors')
  })

  test('the sub-path without its slash leads to the workbench', async () => {
    const answer = await ask('/tools/berth')
    expect(answer.status).toBe(308)
    expect(answer.headers.location).toBe('/tools/berth/')
  })

  test('a question in the address does not hide the page', async () => {
    expect((await ask('/tools/berth/?from=wiki')).bytes.toString()).toBe(PAGE)
  })

  test('HEAD answers without a body, and nothing can be sent', async () => {
    const head = await ask('/tools/berth/', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.bytes).toHaveLength(0)
    expect((await ask('/tools/berth/', {}, 'POST')).status).toBe(405)
  })
})

describe('the headers for other hosts', () => {
  const sample = readFileSync(join(import.meta.dirname, '../../../public/_headers'), 'utf8')

  test('the sample file says what our server says', () => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(sample).toContain(`  ${name}: ${value}\n`)
  })

  test('nothing unsafe is allowed, in the header or in the page', () => {
    for (const policy of [CONTENT_SECURITY_POLICY_META, SECURITY_HEADERS['Content-Security-Policy'] ?? '']) {
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(policy).toContain("require-trusted-types-for 'script'")
    }
  })
})
