// The rooms of the house: what each may import from the others, and which packages may enter it.

export type Room = {
  /** Other rooms; its own files are always allowed. */
  readonly imports: readonly string[]
  /** Package names; a trailing `*` stands for any ending. */
  readonly packages: readonly string[]
  /** No screen, no clock, no chance: the same input gives the same output. */
  readonly pure: boolean
}

const panel = ['domain', 'wording', 'export', 'workbench', 'ui', 'features/marks']
const screen = ['react', 'react-dom', 'lucide-react', '@ariakit/react']

export const roomTable: Readonly<Record<string, Room>> = {
  domain: { imports: [], packages: [], pure: true },
  catalogue: { imports: ['domain'], packages: [], pure: true },
  wording: { imports: ['domain'], packages: [], pure: true },
  export: {
    imports: ['domain', 'wording'],
    packages: ['mdast', 'mdast-util-*', 'micromark-*', 'unist', 'fflate'],
    pure: true,
  },
  workbench: {
    imports: ['domain', 'catalogue'],
    packages: [
      'zod',
      'zustand',
      'react',
      'papaparse',
      'idb-keyval',
      'browser-fs-access',
      '@internationalized/number',
      'fflate',
    ],
    pure: false,
  },
  ui: { imports: [], packages: [...screen, 'inter-ui'], pure: false },
  'features/marks': { imports: panel.filter((room) => room !== 'features/marks'), packages: screen, pure: false },
  'features/curves': { imports: panel, packages: [...screen, 'recharts', '@tanstack/react-virtual'], pure: false },
  // It draws the syntax tree of the note, so it knows the tree's types.
  'features/note': { imports: panel, packages: [...screen, 'mdast', 'browser-fs-access'], pure: false },
  // A panel may keep what it alone shows (a cursor, an open row) in a store of its own.
  'features/*': {
    imports: panel,
    packages: [...screen, '@tanstack/*', '@internationalized/number', 'browser-fs-access', 'zustand'],
    pure: false,
  },
  app: {
    imports: ['domain', 'wording', 'export', 'workbench', 'ui', 'features/*'],
    packages: [...screen, 'inter-ui', 'browser-fs-access', 'zustand'],
    pure: false,
  },
  cli: { imports: ['domain', 'catalogue', 'wording', 'export', 'workbench'], packages: ['node:*'], pure: false },
}

/** Programs that start a bundler before any TypeScript can run. */
export const LAUNCHER = /^src\/cli\/[^/]+\.mjs$/
export const LAUNCHER_PACKAGES: readonly string[] = ['node:*', 'vite']

/** `src/features/grid/Cell.tsx` → `features/grid`; undefined for a path in no room. */
export function roomOf(path: string): string | undefined {
  const [top, room, panelName, ...rest] = path.split('/')
  if (top !== 'src' || room === undefined || panelName === undefined) return undefined
  if (room === 'features') return rest.length === 0 ? undefined : `features/${panelName}`
  return room in roomTable ? room : undefined
}

export function rulesOf(room: string): Room | undefined {
  return roomTable[room] ?? (room.startsWith('features/') ? roomTable['features/*'] : undefined)
}

/** Whether a name is in a list whose entries may end in `*`. */
export function isListed(name: string, list: readonly string[]): boolean {
  return list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name))
}
