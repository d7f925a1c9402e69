/** How a workload field is called and how its value is written, from the one registry of fields. */
import { fields } from '../domain/fields.ts'
import type { Quantity } from '../domain/field-shape.ts'
import type { Amount, FieldId, Workload } from '../domain/workbook.ts'
import { amountInUnit } from './units.ts'
import { platformWord, regionWord } from './platform-words.ts'
import { ownWord } from './own-word.ts'
import { lowerFirst } from './lower-first.ts'

export const notAnswered = 'not answered'

const unitOfQuantity: Readonly<Record<Quantity, string>> = {
  'requests-per-month': 'requests/month',
  ratio: 'x',
  'hours-per-day': 'h/day',
  milliseconds: 'ms',
  seconds: 's',
  count: '',
  gibibytes: 'GiB',
  gigabytes: 'GB',
  megabytes: 'MB',
  'gigabytes-per-month': 'GB/month',
  tokens: 'tokens',
  'tokens-per-second': 'tokens/s',
  vcpu: 'vCPU',
}

/** Written out where the column's header is too short to stand alone in a sentence. */
const longLabels: Readonly<Partial<Record<FieldId, string>>> = {
  requestsPerMonth: 'Volume',
  peakToMeanRatio: 'Peak over mean',
  durationMs: 'Duration',
  longestRunS: 'Longest run',
  maxColdStartMs: 'Tolerated cold start',
  p95TargetMs: 'p95 target',
  databaseConnectionLimit: 'Database connection limit',
  keepsWarmState: 'Warm state',
  needsGang: 'All workers at once',
  privateNetwork: 'Private network',
  dataResidency: 'Data residency',
  hostAccess: 'Host access',
  operatingSystem: 'Operating system',
  gpuCount: 'GPUs',
  modelGB: 'Model size',
  imageGB: 'Image size',
  cpuMs: 'CPU time of one request',
  tokensPerRequest: 'Tokens per request',
  tokensPerSecond: 'Tokens per second of one replica',
  activeHoursPerDay: 'Active hours a day',
  concurrencyPerReplica: 'Requests at once per replica',
  rollbackUnit: 'Rollback unit',
  dataAt: 'Place of the data',
  dataGBPerMonth: 'Data read',
  rulesOut: 'Answers that rule out',
  debugPath: 'Debugging path',
}

const choiceWords: Readonly<Record<string, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  api: 'API',
  event: 'event handler',
  batch: 'batch job',
  training: 'training run',
  cron: 'cron job',
  admin: 'admin tool',
  ci: 'CI build',
  none: 'none',
  t4: 'T4',
  l4: 'L4',
  a10: 'A10',
  l40s: 'L40S',
  a100: 'A100',
  'a100-40': 'A100 40 GB',
  h100: 'H100',
  h200: 'H200',
  b200: 'B200',
}

/** The field's name in a sentence or a table; ids that are no field come back as they are. */
export function fieldLabel(id: string): string {
  return ownWord(longLabels, id) ?? ownWord(fields, id)?.label ?? id
}

/** The field's name inside a sentence: "longest run", "p95 target", "GPU". */
export function fieldInSentence(id: string): string {
  return lowerFirst(fieldLabel(id))
}

/** "memory, longest run and GPU" */
export function fieldsInSentence(ids: readonly string[]): string {
  return listed(ids.map(fieldInSentence))
}

/** "a, b and c" */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length <= 1) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
}

export function fieldMeaning(id: FieldId): string {
  return fields[id].meaning
}

/** The unit in which the field is stored, as `inUnit` takes it; the empty string where there is none. */
export function unitOfField(id: string): string {
  const field = ownWord(fields, id)
  return field?.type === 'amount' ? unitOfQuantity[field.quantity] : ''
}

export function choiceWord(value: string): string {
  return ownWord(choiceWords, value) ?? value
}

/** A stored value as people read it; blank is "not answered". */
export function fieldValue(id: FieldId, value: Workload[keyof Workload]): string {
  if (value === null || value === undefined || value === '') return notAnswered
  if (typeof value === 'number') return amountInUnit(value, unitOfField(id))
  if (Array.isArray(value)) return value.length === 0 ? notAnswered : value.map(String).join(', ')
  if (typeof value === 'object')
    return 'low' in value && 'high' in value ? amountInUnit(value as Amount, unitOfField(id)) : notAnswered
  if (id === 'runsToday') return platformWord(value)
  if (id === 'dataResidency') return regionWord(value)
  return fields[id].type === 'choice' ? choiceWord(value) : value
}
