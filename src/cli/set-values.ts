/** `--set key=value`: answers changed for one run, named as in the workbook. */
import { fields } from '../domain/fields.ts'
import { fieldIds } from '../domain/workbook.ts'
import type { FieldId, Team, Workbook } from '../domain/workbook.ts'
import { presetIds } from '../domain/vocabulary.ts'
import { typeInto } from '../workbench/commands/set-cells.ts'
import { expectedWords } from '../workbench/expected-words.ts'
import { readCell } from '../workbench/read-cell.ts'
import { teamSchema } from '../workbench/workbook-schema.ts'
import { Unusable } from './command.ts'
import { fixFor, oneOfWords } from './did-you-mean.ts'

function isField(text: string): text is FieldId {
  return (fieldIds as readonly string[]).includes(text)
}

const settable = [...fieldIds, ...Object.keys(teamSchema.shape), 'preset', 'title', 'date']

/** "durationMs=500" sets all workloads, "Chat.durationMs=500" one, "region=eu" the team, "preset=cost" the priorities. */
export function setValues(workbook: Workbook, settings: readonly string[]): Workbook {
  return settings.reduce(setOne, workbook)
}

function setOne(workbook: Workbook, setting: string): Workbook {
  const equals = setting.indexOf('=')
  if (equals < 1)
    throw new Unusable(`--set: found “${setting}”, expected key=value, fix: write for example --set durationMs=500`)
  const key = setting.slice(0, equals).trim()
  const value = setting.slice(equals + 1).trim()
  const dot = key.lastIndexOf('.')
  const [scope, last] = dot < 0 ? ['', key] : [key.slice(0, dot), key.slice(dot + 1)]
  if (isField(last) && scope !== 'team') return setField(workbook, scope, last, value)
  if (key === 'title' || key === 'date') return { ...workbook, [key]: value }
  if (last === 'preset') return setPreset(workbook, value)
  if ((scope === '' || scope === 'team') && Object.hasOwn(teamSchema.shape, last)) return setTeam(workbook, last, value)
  throw new Unusable(
    `--set: found “${key}”, expected a field of a workload, of the team, preset, title or date, fix: ${fixFor(last, settable, 'see berth schema')}`,
  )
}

function setField(workbook: Workbook, scope: string, field: FieldId, value: string): Workbook {
  const names = workbook.workloads.map(({ id, name }) => name ?? id)
  const hits =
    scope === ''
      ? workbook.workloads
      : workbook.workloads.filter(({ id, name }) => id === scope || name?.toLowerCase() === scope.toLowerCase())
  if (hits.length === 0)
    throw new Unusable(
      `--set: found no workload “${scope}”, expected ${oneOfWords(names)}, fix: ${fixFor(scope, names, 'use its name or id')}`,
    )
  const reading = readCell(fields[field], value)
  if (reading.kind === 'problem')
    throw new Unusable(`--set:${field}: found ${reading.found}, expected ${reading.expected}, fix: ${reading.fix}`)
  return {
    ...workbook,
    workloads: workbook.workloads.map((workload) =>
      hits.includes(workload) ? typeInto(workload, field, value) : workload,
    ),
  }
}

function setPreset(workbook: Workbook, value: string): Workbook {
  const preset = presetIds.find((id) => id === value)
  if (preset === undefined)
    throw new Unusable(
      `--set:preset: found “${value}”, expected one of ${presetIds.join(', ')}, fix: ${fixFor(value, presetIds, 'choose one of them')}`,
    )
  return { ...workbook, priorities: { ...workbook.priorities, preset } }
}

function setTeam(workbook: Workbook, key: string, value: string): Workbook {
  for (const candidate of [asJson(value), value, value.split(',').map((part) => part.trim())]) {
    const read = teamSchema.safeParse({ ...workbook.team, [key]: candidate })
    if (read.success) return { ...workbook, team: read.data as Team }
  }
  const { error } = teamSchema.safeParse({ [key]: asList(key, value) })
  const issues = error?.issues.map((issue) => ({ ...issue, path: [] })) ?? []
  throw new Unusable(`--set:${key}: found “${value}”, expected ${expectedWords(issues)}, fix: change the value`)
}

/** What the value was meant as, so that the complaint is about its parts: "aws,oracle" is a list of vendors. */
function asList(key: string, value: string): unknown {
  const isList = teamSchema.safeParse({ [key]: [] }).success
  return isList ? value.split(',').map((part) => part.trim()) : asJson(value)
}

function asJson(value: string): unknown {
  if (value === 'yes' || value === 'on') return true
  if (value === 'no' || value === 'off') return false
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}
