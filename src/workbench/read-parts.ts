/** The parts of a workbook of the current version, each read for itself: a bad one is set aside and the others load. */
import type { z } from 'zod'
import type { Workbook, Workload } from '../domain/workbook.ts'
import { untitled } from '../domain/workbook-title.ts'
import type { JsonObject } from './plain-json.ts'
import type { Problem, SetAside } from './problem.ts'
import { entriesOf, isObject, rawText, shown } from './plain-json.ts'
import { expectedWords } from './expected-words.ts'
import { readWorkload } from './read-workload.ts'
import { salvage } from './salvage.ts'
import {
  benchmarkSchema,
  decisionSchema,
  drillSchema,
  priceSchema,
  prioritiesSchema,
  profileSchema,
  scenarioSchema,
  teamSchema,
} from './workbook-schema.ts'

export interface PartsRead {
  readonly workbook: Workbook
  readonly problems: readonly Problem[]
  readonly setAside: readonly SetAside[]
}

/** Gathers what went wrong while a file is read. */
interface Findings {
  readonly file: string
  readonly problems: Problem[]
  readonly setAside: SetAside[]
}

function putAside(findings: Findings, path: string, value: unknown, reason: string): void {
  findings.setAside.push({ path, raw: rawText(value), reason })
  findings.problems.push({
    place: `${findings.file}:${path}`,
    found: shown(value),
    expected: reason,
    fix: 'It was set aside and is kept; correct it and enter it again.',
  })
}

/** Reads a part whole or not at all: a milestone without its workloads would be another milestone. */
function readWhole(findings: Findings, path: string, value: unknown, schema: z.ZodType): unknown {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  putAside(findings, path, value, expectedWords(checked.error.issues))
  return undefined
}

function readPart(findings: Findings, path: string, value: unknown, schema: z.ZodType): unknown {
  const read = salvage(value, schema)
  if (read.kind === 'none') {
    putAside(findings, path, value, read.expected)
    return undefined
  }
  for (const piece of read.aside) putAside(findings, `${path}${piece.at}`, piece.value, piece.expected)
  return read.value
}

/** Each known key by its own schema; unknown keys pass. */
function readRecord(
  findings: Findings,
  path: string,
  value: unknown,
  shape: Readonly<Record<string, z.ZodType>>,
): Record<string, unknown> {
  if (value === undefined) return {}
  if (!isObject(value)) {
    putAside(findings, path, value, 'an object')
    return {}
  }
  const kept = entriesOf(value).flatMap(([key, part]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
    const read = schema === undefined ? part : readPart(findings, `${path}.${key}`, part, schema)
    return read === undefined ? [] : [[key, read] as const]
  })
  return Object.fromEntries(kept)
}

function readList(
  findings: Findings,
  path: string,
  value: unknown,
  schema: z.ZodType,
  readItem: typeof readWhole = readWhole,
): readonly unknown[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) {
    putAside(findings, path, value, 'a list')
    return undefined
  }
  return value.flatMap((item, at) => readItem(findings, `${path}[${at}]`, item, schema) ?? [])
}

function readWorkloads(findings: Findings, value: unknown): readonly Workload[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    putAside(findings, 'workloads', value, 'a list')
    return []
  }
  const taken = new Set<string>(
    value.flatMap((item) => (isObject(item) && typeof item['id'] === 'string' ? [item['id']] : [])),
  )
  const used = new Set<string>()
  return value.flatMap((item: unknown, at) => {
    if (!isObject(item)) {
      putAside(findings, `workloads[${at}]`, item, 'an object with the fields of a workload')
      return []
    }
    const read = readWorkload(item, { file: findings.file, row: at + 1, taken, used })
    findings.problems.push(...read.problems)
    findings.setAside.push(...read.setAside)
    return [read.workload]
  })
}

function readTitle(findings: Findings, value: unknown): string {
  if (typeof value === 'string') return value
  if (value !== undefined) putAside(findings, 'title', value, 'text')
  return untitled
}

function earlierAside(value: unknown): readonly SetAside[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (item): item is SetAside =>
      isObject(item) && ['path', 'raw', 'reason'].every((key) => typeof item[key] === 'string'),
  )
}

function stillAside(file: string, { path, raw, reason }: SetAside): Problem {
  const found = raw.length > 120 ? `${raw.slice(0, 120)}…` : raw
  return {
    place: `${file}:${path}`,
    found: `${found}, set aside earlier`,
    expected: reason,
    fix: 'It is still kept; correct it and enter it again.',
  }
}

/** Reads every part; parts that stay away stay away, unknown parts are carried along. */
export function readParts(file: JsonObject, name: string): PartsRead {
  const findings: Findings = { file: name, problems: [], setAside: [] }
  const workloads = readWorkloads(findings, file['workloads'])
  const lists = { benchmarks: benchmarkSchema, drills: drillSchema, scenarios: scenarioSchema, profiles: profileSchema }
  const prices = isObject(file['prices'])
    ? readRecord(
        findings,
        'prices',
        file['prices'],
        Object.fromEntries(entriesOf(file['prices']).map(([fact]) => [fact, priceSchema])),
      )
    : readRecord(findings, 'prices', file['prices'], {})
  const optional = Object.entries(lists).flatMap(([key, schema]) => {
    const list = readList(findings, key, file[key], schema)
    return list === undefined ? [] : [[key, list] as const]
  })
  const { date, setAside: asideBefore, ...rest } = file
  if (date !== undefined && typeof date !== 'string') putAside(findings, 'date', date, 'an ISO day such as 2026-11-22')
  const decisions = readList(findings, 'decisions', file['decisions'], decisionSchema, readPart) ?? []
  const title = readTitle(findings, file['title'])
  const team = readRecord(findings, 'team', file['team'], teamSchema.shape)
  const priorities = readRecord(findings, 'priorities', file['priorities'], prioritiesSchema.shape)
  const earlier = earlierAside(asideBefore)
  const setAside = [...earlier, ...findings.setAside]
  const problems = [...earlier.map((aside) => stillAside(name, aside)), ...findings.problems]
  const read = {
    ...Object.fromEntries(entriesOf(rest).filter(([key]) => !Object.hasOwn(lists, key))),
    format: 'berth-workbook' as const,
    version: 1 as const,
    title,
    ...(typeof date === 'string' ? { date } : {}),
    team,
    priorities,
    workloads,
    decisions,
    prices,
    ...Object.fromEntries(optional),
    ...(setAside.length === 0 ? {} : { setAside }),
  }
  return { workbook: read as unknown as Workbook, problems, setAside }
}
