/** Arguments of one command; what cannot be used is said with what was found and expected. */
import { parseArgs } from 'node:util'
import { Unusable } from './command.ts'

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>

export interface Arguments {
  readonly text: (name: string) => string | undefined
  readonly many: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
  readonly files: readonly string[]
}

export function readArguments(command: string, args: readonly string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const of = (name: string): unknown => (values as Readonly<Record<string, unknown>>)[name]
    return {
      text: (name) => {
        const value = of(name)
        return typeof value === 'string' ? value : undefined
      },
      many: (name) => {
        const value = of(name)
        return Array.isArray(value) ? value.map(String) : []
      },
      flag: (name) => of(name) === true,
      files: positionals,
    }
  } catch (error) {
    const words = error instanceof Error ? error.message.split('. To specify')[0] : String(error)
    throw new Unusable(`berth ${command}: ${words}; see berth ${command} --help`)
  }
}

/** One of a closed list, or the first of it where nothing was said. */
export function oneOf<T extends string>(name: string, given: string | undefined, choices: readonly T[]): T {
  if (given === undefined) return choices[0] as T
  const found = choices.find((choice) => choice === given)
  if (found === undefined)
    throw new Unusable(`--${name}: found “${given}”, expected one of ${choices.join(', ')}, fix: choose one of them`)
  return found
}

/** Exactly so many files, named as in the help. */
export function filesOf(command: string, files: readonly string[], names: readonly string[]): readonly string[] {
  if (files.length !== names.length)
    throw new Unusable(
      `berth ${command}: found ${files.length} ${files.length === 1 ? 'file' : 'files'}, expected ${names.join(' ')}; see berth ${command} --help`,
    )
  return files
}
