// Starts the workbench on this machine and prints its address.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createStaticServer } from './static-server.ts'

const HELP = `Usage: npm start -- [--port 4173] [--host 127.0.0.1] [--base /path/] [--strict-port]
The port may also be given as PORT. When it is taken the next free one is used, unless --strict-port is set.
`
const PORTS_TO_TRY = 50

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    base: { type: 'string', default: '/' },
    'strict-port': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

const firstPort = Number(values.port)
if (values.help) process.stdout.write(HELP)
else if (!Number.isInteger(firstPort) || firstPort < 0 || firstPort > 65_535) {
  process.stderr.write(`--port: found "${values.port}", expected a whole number from 0 to 65535.\n`)
  process.exitCode = 2
} else listen(firstPort)

function listen(port: number): void {
  const base = `/${values.base}/`.replaceAll(/\/+/g, '/')
  const server = createStaticServer({ folder: fileURLToPath(new URL('../dist', import.meta.url)), base })
  server.once('error', (error: NodeJS.ErrnoException) => {
    const tryNext = error.code === 'EADDRINUSE' && !values['strict-port'] && port < firstPort + PORTS_TO_TRY
    if (tryNext) return listen(port + 1)
    process.stderr.write(`Berth cannot listen on ${values.host}:${port}: ${error.message}\n`)
    process.exitCode = 2
  })
  server.listen(port, values.host, () => {
    const address = server.address()
    const bound = typeof address === 'object' && address !== null ? address.port : port
    const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(values.host) ? 'localhost' : values.host
    process.stdout.write(`Berth is at http://${host}:${bound}${base}\n`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)))
}
