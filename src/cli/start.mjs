// `npm start`: builds the workbench when its sources are newer than the last build, then serves it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, isStale, ROOT } from './bundle.mjs'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json']

if (isStale(join(ROOT, 'dist', 'index.html'), SOURCES)) {
  console.log('Building the workbench, which takes a moment …')
  const { build } = await import('vite')
  await build({ root: ROOT, logLevel: 'warn' })
}
await import(pathToFileURL(await bundle('serve')).href)
