// Runs the command from a fresh checkout: bundles it when its sources are newer, then hands over arguments, input and exit code.
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

try {
  const program = await bundle('berth')
  process.argv[1] = program
  await import(pathToFileURL(program).href)
} catch (error) {
  console.error(error)
  process.exitCode = 2
}
