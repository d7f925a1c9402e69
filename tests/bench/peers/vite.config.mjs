// The peers' pages, built the way the product is.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const pages = join(import.meta.dirname, 'pages')

export default {
  root: pages,
  base: './',
  oxc: { jsx: { runtime: 'automatic' } },
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: readdirSync(pages)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(pages, name)),
    },
  },
}
