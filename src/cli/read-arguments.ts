/** Arguments of one command; what cannot be used is said with what was found and expected. */
import { parseArgs } from 'node:util'
import { Unusable } from './command.ts'
import { fixFor, oneOfWords } from './did-you-mean.ts'

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
    throw new Unusable(`berth ${command}: ${badOption(error, args, options)}; see berth ${command} --help`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What is wrong with the options, with the one that was probably meant. */
function badOption(error: unknown, args: readonly string[], options: Options): string {
  const names = Object.keys(options).map((name) => `--${name}`)
  const message = error instanceof Error ? error.message : String(error)
  const named = /'(?:-\w, )?(--?[^'\s]+)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? ''
  if (codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `found “${named}”, expected ${oneOfWords(names)}, fix: ${fixFor(named, names, 'leave it out')}`
  if (Object.hasOwn(options, named.slice(2)) && options[named.slice(2)]?.type === 'string')
    return `${named}: found no value, expected one, fix: write ${named} VALUE, or ${named}=VALUE where it starts with a dash`
  return `found ${message.split('. To specify')[0]}, expected ${oneOfWords(names)}, fix: change it`
}

/** One of a closed list, or the first of it where nothing was said. */
export function oneOf<T extends string>(name: string, given: string | undefined, choices: readonly T[]): T {
  if (given === undefined) return choices[0] as T
  const found = choices.find((choice) => choice === given)
  if (found === undefined)
    throw new Unusable(
      `--${name}: found “${given}”, expected one of ${choices.join(', ')}, fix: ${fixFor(given, choices, 'choose one of them')}`,
    )
  return found
}

/** Exactly so many files, named as in the help. */
export function filesOf(command: string, files: readonly string[], names: readonly string[]): readonly string[] {
  if (files.length !== names.length)
    throw new Unusable(
      `berth ${command}: found ${files.length === 0 ? 'no file' : files.join(' ')}, expected ${names.length === 0 ? 'no file' : names.join(' ')}, fix: ${files.length < names.length ? (names.length === 1 ? 'name the file, or - for standard input' : `name all ${names.length} files`) : 'put quotes around names with spaces'}; see berth ${command} --help`,
    )
  return files
}
