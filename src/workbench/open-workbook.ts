/** Opens whatever a file, a slot or a link holds: what can be read is read, what cannot is set aside with its reason. Never throws. */
import type { Workbook } from '../domain/workbook.ts'
import type { Problem, SetAside } from './problem.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { migrateFile } from './migrations.ts'
import type { Migrated, Migration } from './migrations.ts'
import type { JsonObject } from './plain-json.ts'
import { isObject, isTooDeep, shown } from './plain-json.ts'
import { readParts } from './read-parts.ts'
import { currentVersion } from './workbook-schema.ts'

export type OpenResult =
  | {
      readonly kind: 'ok'
      readonly workbook: Workbook
      readonly problems: readonly Problem[]
      readonly setAside: readonly SetAside[]
      /** The older version it was brought up from. */
      readonly convertedFrom?: number
    }
  /** Written by a newer Berth: shown read-only where it can be, never written over. */
  | { readonly kind: 'newer'; readonly version: number; readonly raw: string; readonly preview: Workbook | null }
  | { readonly kind: 'refused'; readonly problem: Problem }

const mostCharacters = 64_000_000

function refused(name: string, found: string, expected: string, fix: string): OpenResult {
  return { kind: 'refused', problem: { place: name, found, expected, fix } }
}

const fileKinds: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, 'a zip or Excel file'],
  [/^\x1f[\x8b‹\ufffd]/, 'a gzip file'],
  [/^[\x89\ufffd]PNG/, 'a picture'],
  [/^%PDF/, 'a PDF'],
  [/^\s*<(?:!doctype|html|\?xml)/i, 'a web page'],
]

const expectedFile = 'a Berth workbook: JSON that starts with {"format":"berth-workbook"'

function parse(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

type NamesOnce = 'trusted' | 'checked'

function openText(source: string, name: string, names: NamesOnce, steps?: readonly Migration[]): OpenResult {
  const text = source.replace(/^\uFEFF/, '')
  if (text.trim() === '') return refused(name, 'an empty file', expectedFile, 'Choose another file.')
  if (text.length > mostCharacters)
    return refused(
      name,
      `${text.length} characters`,
      `at most ${mostCharacters}`,
      'Split the file, or open only the part you need.',
    )
  const kind = fileKinds.find(([pattern]) => pattern.test(text.slice(0, 200)))
  if (kind !== undefined)
    return refused(name, kind[1], expectedFile, 'Open the workbook itself, or import a table as CSV, XLSX or ODS.')
  const parsed = parse(text)
  if ('reason' in parsed) {
    const cut = /^\s*\{/.test(text) && !/\}\s*$/.test(text)
    return refused(
      name,
      cut
        ? `a file that ends in the middle, after ${text.length} character${text.length === 1 ? '' : 's'}`
        : `text that is not JSON (${parsed.reason.slice(0, 120)})`,
      expectedFile,
      cut
        ? 'The file is cut off: open an earlier version or another copy.'
        : 'Check the file in a text editor, or open another copy.',
    )
  }
  return openValue(parsed.value, name, text, names, steps)
}

function versionOf(file: JsonObject): { readonly version: number; readonly remark?: string } | undefined {
  const said = file['version']
  if (said === undefined) return { version: 0, remark: 'no version' }
  if (typeof said === 'number' && said >= 0) return { version: said }
  if (typeof said === 'string' && /^[0-9]{1,9}$/.test(said))
    return { version: Number(said), remark: `version ${shown(said)} as text` }
  return undefined
}

function openValue(
  value: unknown,
  name: string,
  raw: string,
  names: NamesOnce,
  steps?: readonly Migration[],
): OpenResult {
  if (!isObject(value)) return refused(name, shown(value), expectedFile, 'Open a workbook, or import a table as CSV.')
  const isWorkbook = value['format'] === 'berth-workbook'
  if (!isWorkbook && !(value['format'] === undefined && Array.isArray(value['workloads'])))
    return refused(name, `format ${shown(value['format'])}`, expectedFile, 'Open a file that Berth saved.')
  if (isTooDeep(value)) return refused(name, 'data nested more than 100 deep', expectedFile, 'Remove the nested part.')
  const version = versionOf(value)
  if (version === undefined)
    return refused(
      `${name}:version`,
      `version ${shown(value['version'])}`,
      `a whole number up to ${currentVersion}`,
      `Set "version" to ${currentVersion}.`,
    )
  if (version.version > currentVersion) {
    const preview = readParts({ ...value, version: currentVersion }, name).workbook
    return { kind: 'newer', version: version.version, raw, preview }
  }
  const remarks: Problem[] = []
  if (!isWorkbook)
    remarks.push({
      place: `${name}:format`,
      found: 'no format',
      expected: '"berth-workbook"',
      fix: 'Saving writes it.',
    })
  if (version.remark !== undefined)
    remarks.push({
      place: `${name}:version`,
      found: version.remark,
      expected: `version ${currentVersion}`,
      fix: 'Saving writes it.',
    })
  const migrated = tryMigrating(value, version.version, steps)
  if ('reason' in migrated)
    return refused(
      `${name}:version`,
      `version ${version.version}, which cannot be brought up to ${currentVersion}: ${migrated.reason}`,
      `a workbook of version ${currentVersion}, or one that can be brought up to it`,
      'Keep the file as it is, and open it with the Berth that saved it.',
    )
  const read = readParts(migrated.file, name)
  const twice = names === 'trusted' ? [] : duplicateKeys(raw, value)
  const setAside = [
    ...migrated.setAside,
    ...twice.map(({ path, raw: first }) => ({ path, raw: first, reason: 'the name stands twice in one object' })),
  ]
  return {
    kind: 'ok',
    workbook: read.workbook,
    problems: [...remarks, ...setAside.map((aside) => problemOf(aside, name)), ...read.problems],
    setAside: [...setAside, ...read.setAside],
    ...(version.version < currentVersion ? { convertedFrom: version.version } : {}),
  }
}

function tryMigrating(
  file: JsonObject,
  from: number,
  steps?: readonly Migration[],
): Migrated | { readonly reason: string } {
  try {
    return migrateFile(file, from, steps)
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function problemOf({ path, raw, reason }: SetAside, name: string): Problem {
  return {
    place: `${name}:${path}`,
    found: raw.length > 120 ? `${raw.slice(0, 120)}…` : raw,
    expected: `something else: ${reason}`,
    fix: 'It was set aside and is kept; correct it and enter it again.',
  }
}

/** Opens JSON text or an already parsed value; `name` is the file's name in every problem's place, `steps` the migrations. */
export function openWorkbook(source: unknown, name = 'workbook', steps?: readonly Migration[]): OpenResult {
  if (typeof source === 'string') return openText(source, name, 'checked', steps)
  // What was parsed already has every name once.
  return openValue(source, name, isTooDeep(source) ? '' : (JSON.stringify(source) ?? ''), 'trusted', steps)
}

/** Opens text that Berth itself wrote and nobody could edit: no name stands twice in it, so none is looked for. */
export function openOwnCopy(text: string, name: string): OpenResult {
  return openText(text, name, 'trusted')
}
