/** What benchmarks in a browser share: the build, a host with compression, one Chromium, and how main-thread time is read. */
import { chromium } from '@playwright/test'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createStaticServer } from '../../../src/cli/static-server.ts'
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../../tools/find-browser.mjs'

// Benchmarks are started from the root of the repository.
export const ROOT = process.cwd()
export const PEERS = join(ROOT, 'tests', 'bench', 'peers')

export interface Host {
  readonly address: string
  readonly stop: () => void
}

/** Serves a folder the way the product is served: compressed, hashed names kept for ever. */
export async function serve(folder: string): Promise<Host> {
  const server = createStaticServer({ folder, base: '/' })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

/** Builds the product and serves it. */
export function serveProduct(): Promise<Host> {
  run(join(ROOT, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error'], ROOT)
  return serve(join(ROOT, 'dist'))
}

/** Installs the peers where they are missing, builds their pages and serves them. */
export function servePeers(): Promise<Host> {
  if (!existsSync(join(PEERS, 'node_modules'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], PEERS)
  run(
    join(ROOT, 'node_modules', '.bin', 'vite'),
    ['build', '--config', 'vite.config.mjs', '--logLevel', 'error'],
    PEERS,
  )
  return serve(join(PEERS, 'dist'))
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error(NO_BROWSER)
  return chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  })
}

/** Milliseconds the page's main thread has been busy since it began. */
export async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

export async function startMetrics(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  // Time of the processor, not of the wall: what else the machine does at the moment is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** Two frames and the tasks between them: what was asked for is on the screen. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )
}

/** Resolves once the main thread has done next to nothing for a while. */
export async function quiet(page: Page, session: CDPSession): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const before = await busyMs(session)
    await page.waitForTimeout(250)
    if ((await busyMs(session)) - before < 15) return
  }
}

/** Drops a file on the page, as from a folder. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], fileName ?? ''))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    },
    [name, text],
  )
}
