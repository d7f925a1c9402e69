// Finds a Chromium that really starts under Playwright, and provides one when there is none.
// Run by itself it prints the path: CHROMIUM=$(node tests/tools/find-browser.mjs)
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { installPackages } from './debian.mjs'

// Each new window of newer Chromium loads pages for the popup of its address bar: a second of processor time beside the page that is tested.
const POPUPS_OF_THE_ADDRESS_BAR = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
]

// Only the last list of features counts, so what Playwright turns off for tests is said again.
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

// QUIC and the background services look up hosts of their own, which a closed network answers with noise.
export const BROWSER_FLAGS = [
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...POPUPS_OF_THE_ADDRESS_BAR].join(',')}`,
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const WELL_KNOWN_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
}

function installedBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const wellKnown = WELL_KNOWN_PLACES[process.platform] ?? []
  const asked = process.env.CHROMIUM_PATH
  return [...(asked ? [asked] : []), ...onPath, ...wellKnown].filter((path) => existsSync(path))
}

/** Only a launch proves a browser: a stub or a build without its libraries also prints a version. */
async function starts(executablePath) {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, timeout: 30_000 })
    const page = await browser.newPage()
    await page.setContent('<p>ready</p>')
    const answer = await page.textContent('p')
    await browser.close()
    return answer === 'ready'
  } catch {
    return false
  }
}

async function firstThatStarts(paths) {
  for (const path of new Set(paths)) if (await starts(path)) return path
  return undefined
}

function downloadBrowser() {
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const run = spawnSync(process.execPath, [join(core, 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  return run.status === 0
}

/** @returns {Promise<string | undefined>} the path of a browser that starts */
export async function findBrowser() {
  return (
    (await firstThatStarts([...installedBrowsers(), chromium.executablePath()])) ??
    (downloadBrowser() ? await firstThatStarts([chromium.executablePath()]) : undefined) ??
    (installPackages(['chromium']) ? await firstThatStarts(installedBrowsers()) : undefined)
  )
}

export const NO_BROWSER =
  'No Chromium or Chrome that starts was found: install one, or name it in CHROMIUM_PATH, and run this again.'

if (process.argv[1] === import.meta.filename) {
  const found = await findBrowser()
  if (found === undefined) {
    console.error(NO_BROWSER)
    process.exitCode = 1
  } else console.log(found)
}
