// Builds the workbench for any static host, and lists the kinds of test that run without a browser.
import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { writeOfflineWorker } from './src/cli/offline-files.ts'
import { CONTENT_SECURITY_POLICY_META } from './src/cli/security-headers.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

// Hosts that send no headers still get the policy. The development server needs inline scripts, so it goes without.
const securityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY_META },
      injectTo: 'head-prepend',
    },
  ],
}

// The icon is shorter than the request for it would be; the policy allows images in the page.
const iconInPage: Plugin = {
  name: 'icon-in-page',
  apply: 'build',
  transformIndexHtml: (html) => {
    const icon = readFileSync(new URL('public/icon.svg', import.meta.url), 'utf8').trim()
    return html.replace('href="./icon.svg"', `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
  },
}

// The build may put a component's styles ahead of the reset; said first of all, the order of the layers holds anyway.
const layerOrder: Plugin = {
  name: 'layer-order',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const asset of Object.values(bundle))
        if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
          asset.source = `@layer reset,tokens,base,kit;${String(asset.source)}`
    },
  },
}

const offlineWorker: Plugin = {
  name: 'offline-worker',
  apply: 'build',
  writeBundle: ({ dir }) => {
    if (dir !== undefined) writeOfflineWorker(dir)
  },
}

// The first screen takes three requests for script: the frame with all it imports, the rules that arrive after it, and
// the foot with the menus once the cells are drawn. What reads a paste follows in one more when the page rests.
const chunks = [
  {
    name: 'frame',
    test: /src[\\/](app[\\/](main|App)\.tsx|workbench[\\/]links[\\/]link-format\.ts)$/,
    priority: 4,
  },
  { name: 'rules', test: /src[\\/]app[\\/]open-at-start\.ts$/, priority: 3 },
  {
    name: 'foot',
    test: /src[\\/]features[\\/](workloads[\\/](StandOut|RowMenu|fit-column)|checklist[\\/]Checklist)\.tsx?$/,
    priority: 2,
  },
  { name: 'paste-table', test: /src[\\/]features[\\/]workloads[\\/]paste-table\.ts$/, priority: 1 },
]

const kindsOfTest = ['unit', 'property', 'facts', 'golden', 'architecture']

export default defineConfig({
  base: './',
  plugins: [react(), securityPolicy, iconInPage, layerOrder, offlineWorker],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: {
    // Its build for browsers reads names through innerHTML, which the policy forbids and a worker does not have.
    alias: {
      'decode-named-character-reference': fileURLToPath(import.meta.resolve('decode-named-character-reference')),
    },
  },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // Nothing is inlined: the policy allows no data: scripts or styles, and a font in a stylesheet cannot be cached apart.
    assetsInlineLimit: 0,
    // One style sheet, so that cascade layers have one order wherever a chunk is loaded.
    cssCodeSplit: false,
    // The frame holds what the first screen needs; tests/tools/check-size.mjs holds it to its budget.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  worker: { format: 'es' },
  server: { host: 'localhost' },
  test: {
    projects: kindsOfTest.map((kind) => ({
      extends: true,
      test: {
        name: kind,
        include: [`tests/${kind}/**/*.test.{ts,tsx}`],
        environment: 'node',
        testTimeout: 60_000,
        setupFiles: kind === 'property' ? ['tests/support/property-seed.ts'] : [],
      },
    })),
  },
})
