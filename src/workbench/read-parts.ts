/** The parts of a workbook of the current version, each read for itself: a bad one is set aside and the others load. */
import type { z } from 'zod'
import type { Workbook, Workload } from '../domain/workbook.ts'
import type { JsonObject } from './plain-json.ts'
import type { Problem, SetAside } from './problem.ts'
import { entriesOf, isObject, rawText, shown } from './plain-json.ts'
import { readWorkload } from './read-workload.ts'
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

function issueText(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'not as expected'
  const where = issue.path.map(String).join('.')
  return where === '' ? issue.message : `${where}: ${issue.message}`
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
  const kept = entriesOf(value).filter(([key, part]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
    const checked = schema?.safeParse(part)
    if (checked === undefined || checked.success) return true
    putAside(findings, `${path}.${key}`, part, issueText(checked.error))
    return false
  })
  return Object.fromEntries(kept)
}

function readList(findings: Findings, path: string, value: unknown, schema: z.ZodType): readonly unknown[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) {
    putAside(findings, path, value, 'a list')
    return undefined
  }
  return value.flatMap((item, at) => {
    const checked = schema.safeParse(item)
    if (checked.success) return [checked.data]
    putAside(findings, `${path}[${at}]`, item, issueText(checked.error))
    return []
  })
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
    return [read.workload]
  })
}

function readTitle(findings: Findings, value: unknown): string {
  if (typeof value === 'string') return value
  if (value !== undefined) putAside(findings, 'title', value, 'text')
  return 'Untitled'
}

function earlierAside(value: unknown): readonly SetAside[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (item): item is SetAside =>
      isObject(item) && ['path', 'raw', 'reason'].every((key) => typeof item[key] === 'string'),
  )
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
  const decisions = readList(findings, 'decisions', file['decisions'], decisionSchema) ?? []
  const title = readTitle(findings, file['title'])
  const team = readRecord(findings, 'team', file['team'], teamSchema.shape)
  const priorities = readRecord(findings, 'priorities', file['priorities'], prioritiesSchema.shape)
  const setAside = [...earlierAside(asideBefore), ...findings.setAside]
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
  return { workbook: read as unknown as Workbook, problems: findings.problems, setAside }
}
