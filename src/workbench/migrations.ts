/** Numbered steps from older workbook versions to the current one; each is kept for ever, with a fixture of its version. */
import { hoursPerMonth } from './units.ts'
import type { JsonObject } from './plain-json.ts'
import { entriesOf, isObject, rawText } from './plain-json.ts'
import type { SetAside } from './problem.ts'

export interface Migration {
  readonly from: number
  readonly to: number
  readonly migrate: (file: JsonObject) => JsonObject
  /** One row of the file; rows come before the file as a whole. */
  readonly migrateWorkload: (workload: unknown) => unknown
}

type Rename = readonly [to: string, factor: number]

const oldFields: ReadonlyMap<string, Rename> = new Map([
  ['type', ['kind', 1]],
  ['requestsPerSecond', ['requestsPerMonth', hoursPerMonth * 3600]],
  ['memoryMiB', ['memoryGiB', 1 / 1024]],
  ['maxRunMin', ['longestRunS', 60]],
  ['coldStartS', ['maxColdStartMs', 1000]],
  ['platform', ['runsToday', 1]],
])

function times(value: unknown, factor: number): unknown {
  if (typeof value === 'number') return value * factor
  if (!isObject(value)) return value
  return Object.fromEntries(entriesOf(value).map(([key, end]) => [key, times(end, factor)]))
}

function migrateWorkload(workload: unknown): unknown {
  if (!isObject(workload)) return workload
  const entries = entriesOf(workload)
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const rename = oldFields.get(key)
      return rename === undefined || Object.hasOwn(workload, rename[0])
        ? [key, value]
        : [rename[0], times(value, rename[1])]
    }),
  )
}

/** Version 0, before the first release: one name for the file, seconds and MiB, decisions keyed by workload. */
function fromVersion0(file: JsonObject): JsonObject {
  const { name, priority, ...rest } = file
  const decisions = isObject(file['decisions'])
    ? entriesOf(file['decisions']).map(([workload, decision]) =>
        isObject(decision) ? { workload, ...decision } : decision,
      )
    : file['decisions']
  return {
    ...rest,
    ...(name !== undefined && file['title'] === undefined ? { title: name } : {}),
    ...(priority !== undefined && file['priorities'] === undefined ? { priorities: { preset: priority } } : {}),
    ...(decisions === undefined ? {} : { decisions }),
    version: 1,
  }
}

export const migrations: readonly Migration[] = [{ from: 0, to: 1, migrate: fromVersion0, migrateWorkload }]

export interface Migrated {
  readonly file: JsonObject
  /** Rows that a step could not take along, as they were. */
  readonly setAside: readonly SetAside[]
}

interface Row {
  readonly at: number
  readonly now: unknown
}

/** Takes a file of version `from` to the newest version, step by step; a row that a step fails on is set aside, the others go on. */
export function migrateFile(file: JsonObject, from: number, steps: readonly Migration[] = migrations): Migrated {
  const setAside: SetAside[] = []
  const wanted = steps.filter((step) => step.from >= from)
  const before: readonly unknown[] | null = Array.isArray(file['workloads']) ? file['workloads'] : null
  let rows: readonly Row[] = before?.map((now, at) => ({ at, now })) ?? []
  let migrated = file
  for (const step of wanted) {
    rows = rows.flatMap(({ at, now }) => {
      try {
        return [{ at, now: step.migrateWorkload(now) }]
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        setAside.push({
          path: `workloads[${at}]`,
          raw: rawText(before?.[at]),
          reason: `cannot be brought up to version ${step.to}: ${reason}`,
        })
        return []
      }
    })
    migrated = step.migrate(before === null ? migrated : { ...migrated, workloads: rows.map(({ now }) => now) })
  }
  return { file: migrated, setAside }
}
