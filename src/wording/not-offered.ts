/** What a workload wants and an option has not, as people say it. */
import type { FiguresOf } from '../domain/reason-codes.ts'
import { listed } from './field-words.ts'
import { lowerFirst } from './lower-first.ts'
import { capitalised, choices, gateName } from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'

/** The words of a comma-separated list but "none". */
export function withoutNone(figure: Figure): string {
  return String(figure)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'none')
    .join(',')
}

const carried: Readonly<Record<string, string>> = { request: 'requests', stream: 'streams', websocket: 'websockets' }

export function notOffered(f: FiguresOf<'not-offered'>): string {
  const there = withoutNone(f.offered)
  switch (f.gate) {
    case 'gpu-kind':
      return there === ''
        ? `${choices(f.wanted)} is needed, and there are no GPUs here`
        : `No size with ${choices(f.wanted)} in the catalogue here; there is ${choices(there, 'and')}`
    case 'host-access': {
      const wanted = `${capitalised(String(f.wanted))} access to the host is needed and not given`
      return there === '' ? wanted : `${wanted}; there is ${choices(there, 'and')} access`
    }
    case 'operating-system':
      return `${choices(f.wanted)} is needed; here only ${choices(there, 'and')} runs`
    case 'gang':
      return 'All workers must start together; here they start one by one'
    case 'isolation':
      return 'A host of one’s own is needed; here hosts are shared'
    case 'rollback-unit':
      return `${unitOf(f.wanted)} is to be rolled back; here ${lowerFirst(unitOf(f.offered))} is`
    case 'connection':
      return `A ${f.wanted} is needed; here ${listed(there.split(',').map((kind) => carried[kind] ?? kind))} are carried`
    default:
      return f.wanted === 'yes'
        ? `${gateName(f.gate)} is needed and not offered`
        : `${gateName(f.gate)} ${choices(f.wanted)} is not offered`
  }
}

function unitOf(figure: Figure): string {
  return figure === 'image' ? 'An image' : `A ${figure}`
}

/** The same in the width of a matrix cell. */
export function shortNotOffered(f: FiguresOf<'not-offered'>): string {
  switch (f.gate) {
    case 'gpu-kind':
    case 'operating-system':
    case 'connection':
      return `No ${choices(f.wanted)}`
    case 'host-access':
      return `No ${choices(f.wanted)} access`
    case 'gang':
      return 'Workers start one by one'
    case 'isolation':
      return 'No host of one’s own'
    case 'rollback-unit':
      return `Rolls back ${lowerFirst(unitOf(f.offered))}`
    default:
      return f.wanted === 'yes' ? `No ${lowerFirst(gateName(f.gate))}` : `${gateName(f.gate)}: no ${choices(f.wanted)}`
  }
}
