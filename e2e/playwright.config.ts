// Browser tests run against the production build, as a visitor gets it.
import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../tests/tools/find-browser.mjs'

// Workers load this file again and inherit the answer.
process.env['BERTH_CHROMIUM'] ??= await findBrowser()
const executablePath = process.env['BERTH_CHROMIUM']
if (executablePath === undefined || executablePath === '') throw new Error(NO_BROWSER)

const port = process.env['BERTH_E2E_PORT'] ?? '4319'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // At the desk a test fails at once; the count of tests names those that passed later and excuses a few (run-tests.mjs).
  retries: process.env['CI'] === undefined ? 0 : 2,
  // How fast the machine is that tests is no claim: what a test waits for ends the wait.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: BROWSER_FLAGS },
  },
  webServer: {
    command: `node src/cli/start.mjs --port ${port} --strict-port`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
})
