/** A workload as the rules see it: one plain value per field, defaults filled in and marked, ranges beside. */
import { blankWorld } from './blank-world.ts'
import { fieldList } from './fields.ts'
import { takeOutContradicted } from './named-software.ts'
import { workloadKinds } from './vocabulary.ts'
import type { Basis, WorkloadKind } from './vocabulary.ts'
import type { Amount, FieldId, Range, Workload } from './workbook.ts'

/** One possible world: every amount a single number, `undefined` where nobody said. */
export interface World {
  readonly kind: WorkloadKind | undefined
  readonly trafficShape: 'steady' | 'bursty' | 'scheduled' | undefined
  readonly requestsPerMonth: number | undefined
  readonly peakToMeanRatio: number | undefined
  /** Id of a profile that the site knows; its peak and its quiet hours then stand for the ratio. */
  readonly trafficProfile?: string | undefined
  readonly activeHoursPerDay: number | undefined
  readonly durationMs: number | undefined
  /** p95 over mean as it was measured; absent where the spread is an assumption. */
  readonly durationP95ToMean?: number | undefined
  readonly longestRunS: number | undefined
  readonly concurrencyPerReplica: number | undefined
  readonly memoryGiB: number | undefined
  readonly vcpu: number | undefined
  readonly cpuMs?: number | undefined
  readonly gpu: Exclude<Workload['gpu'], null>
  readonly gpuCount: number | undefined
  readonly modelGB: number | undefined
  readonly imageGB: number | undefined
  /** What a model brings out; they price its answers and choose nothing. */
  readonly tokensPerRequest?: number | undefined
  readonly tokensPerSecond?: number | undefined
  readonly p95TargetMs: number | undefined
  readonly maxColdStartMs: number | undefined
  readonly connection: Exclude<Workload['connection'], null>
  readonly databaseConnectionLimit: number | undefined
  readonly hostAccess: Exclude<Workload['hostAccess'], null>
  /** Absent: Linux. */
  readonly operatingSystem?: Exclude<Workload['operatingSystem'], null>
  readonly keepsWarmState: 'yes' | 'no' | undefined
  readonly splittable: 'yes' | 'no' | undefined
  readonly interruptible: 'yes' | 'no' | undefined
  readonly needsGang: 'yes' | 'no' | undefined
  readonly isolation: Exclude<Workload['isolation'], null>
  readonly localDiskGB: number | undefined
  readonly payloadMB: number | undefined
  readonly egressGBPerMonth: number | undefined
  readonly ingressGBPerMonth: number | undefined
  readonly dataAt?: Exclude<Workload['dataAt'], null>
  readonly dataGBPerMonth?: number | undefined
  readonly dataResidency: Exclude<Workload['dataResidency'], null>
  readonly privateNetwork: 'yes' | 'no' | undefined
}
export type AmountId = {
  [K in Exclude<keyof World, 'durationP95ToMean'>]-?: number extends World[K] ? K : never
}[Exclude<keyof World, 'durationP95ToMean'>]

export interface ResolvedWorkload {
  readonly entry: Workload
  readonly likely: World
  /** The same world with every range at its low and its high end; equal to `likely` when nothing is a range. */
  readonly low: World
  readonly high: World
  readonly ranges: readonly AmountId[]
  /** Basis of every field that has a value. */
  readonly basis: BasisByField
  /** Fields nobody answered and no default covers, or whose default the name of the workload contradicts. */
  readonly unknown: readonly FieldId[]
}

type BasisByField = Readonly<Partial<Record<FieldId, Basis | undefined>>>

function isRange(amount: Amount | undefined): amount is Range {
  return typeof amount === 'object' && amount !== null
}

/** The value that stands for a range: its likely value, else the geometric mean, else the middle when an end is 0. */
export function likelyOf(range: Range): number {
  if (range.likely !== undefined) return range.likely
  if (range.low > 0 && range.high > 0) return Math.sqrt(range.low * range.high)
  return (range.low + range.high) / 2
}

/* Every field with one plain value, its place among them, and its defaults by kind. */
const asked = fieldList
  .filter((field) => field.type === 'amount' || field.type === 'choice')
  .map((field, place) => ({
    id: field.id,
    place,
    isAmount: field.type === 'amount',
    defaults: field.defaults as Readonly<Record<string, string | number>> | undefined,
    whenSteady: field.type === 'amount' ? field.whenSteady : undefined,
    whenSocket: field.type === 'amount' ? field.whenSocket : undefined,
  }))
const askedById = new Map<string, (typeof asked)[number]>(asked.map((field) => [field.id, field]))

function inFieldOrder(a: FieldId, b: FieldId): number {
  return askedById.get(a)!.place - askedById.get(b)!.place
}

/* Each of them is in it, or this does not compile. */
const blank: Readonly<Record<keyof World | 'rollbackUnit' | 'rollout' | 'runsToday', undefined>> = blankWorld

const calmer = asked.filter(({ whenSteady }) => whenSteady !== undefined)

/** Traffic that somebody called steady has no peak that only the kind of workload would suggest. */
function calm(likely: Record<string, unknown>, basis: BasisByField): void {
  if (likely['trafficShape'] !== 'steady' || basis.trafficShape === 'default') return
  for (const { id, whenSteady } of calmer)
    if (basis[id] === 'default') likely[id] = Math.min(Number(likely[id]), whenSteady!)
}

/** An open socket mostly waits, so one replica holds far more of them than it answers requests. */
function holdSockets(likely: Record<string, unknown>, basis: BasisByField): void {
  if (likely['connection'] !== 'websocket' || (likely['gpu'] ?? 'none') !== 'none') return
  for (const { id, whenSocket } of asked)
    if (whenSocket !== undefined && basis[id] === 'default') likely[id] = whenSocket
}

/* Nobody has to answer them: they only sharpen a bill that stands without. */
const unasked: ReadonlySet<FieldId> = new Set(['cpuMs'])

/** What a workload of one kind is before anybody says a word about it. */
interface Template {
  readonly world: Readonly<Record<string, unknown>>
  readonly basis: BasisByField
  /** Fields that no default covers and somebody should answer. */
  readonly open: readonly FieldId[]
}

function templateOf(kind: WorkloadKind | undefined): Template {
  const world: Record<string, unknown> = { ...blank }
  const basis: Partial<Record<FieldId, Basis | undefined>> = { ...blank }
  const open: FieldId[] = []
  for (const { id, defaults } of asked) {
    const fallback = (kind === undefined ? undefined : defaults?.[kind]) ?? defaults?.['any']
    if (fallback !== undefined) {
      world[id] = fallback
      basis[id] = 'default'
    } else if (!unasked.has(id)) open.push(id)
  }
  return { world, basis, open }
}

const ofNoKind = templateOf(undefined)
const byKind = new Map(workloadKinds.map((kind) => [kind, templateOf(kind)]))

/* Asked only where a model answers: for anything else their blank is no gap. */
const ofModels: ReadonlySet<FieldId> = new Set(['tokensPerRequest', 'tokensPerSecond'])

function answersWithModel({ gpu, kind }: Readonly<Record<string, unknown>>): boolean {
  return gpu !== undefined && gpu !== 'none' && (kind === 'api' || kind === 'event')
}

/** Samples of the duration say how long the slowest one in twenty takes, beside the mean that is billed. */
function measuredSpread({ basis }: Workload, meanMs: unknown): number | undefined {
  const noted = basis?.durationMs
  if (typeof noted !== 'object' || noted.measured === undefined) return undefined
  return typeof meanMs === 'number' && meanMs > 0 && noted.measured.p95 > 0 ? noted.measured.p95 / meanMs : undefined
}

/** Resolves one workload; never guesses a decisive field. */
export function resolveWorkload(entry: Workload): ResolvedWorkload {
  const { kind, trafficProfile, basis: notes } = entry
  const template = (kind === undefined || kind === null ? undefined : byKind.get(kind)) ?? ofNoKind
  const likely: Record<string, unknown> = { ...template.world }
  const basis: Partial<Record<FieldId, Basis | undefined>> = { ...template.basis }
  const ranges: AmountId[] = []
  likely['trafficProfile'] = trafficProfile ?? undefined
  // Most rows say a third of what could be asked, so the row is walked and not the list of fields.
  for (const name in entry) {
    const field = askedById.get(name)
    if (field === undefined) continue
    const { id, isAmount } = field
    const said = entry[name as 'kind'] as unknown as Amount | string | null | undefined
    if (said === undefined || said === null) continue
    const noted = notes?.[id]
    basis[id] = noted === undefined ? 'estimated' : typeof noted === 'string' ? noted : noted.basis
    if (isAmount && isRange(said as Amount)) {
      likely[id] = likelyOf(said as Range)
      // Tokens price an answer and move no bill, no gate and no score: their range is none of a decision.
      if (!ofModels.has(id)) ranges.push(id as AmountId)
    } else {
      likely[id] = said
    }
  }
  calm(likely, basis)
  holdSockets(likely, basis)
  if (ranges.length > 1) ranges.sort(inFieldOrder)
  likely['durationP95ToMean'] = measuredSpread(entry, likely['durationMs'])
  const contradicted = takeOutContradicted(entry, likely, basis)
  const unknown = template.open.filter(
    (id) => likely[id] === undefined && (!ofModels.has(id) || answersWithModel(likely)),
  )
  const point = likely as unknown as World
  const end = (which: 'low' | 'high'): World => {
    if (ranges.length === 0) return point
    const world: Record<string, unknown> = { ...likely }
    for (const field of ranges) world[field] = (entry[field] as Range)[which]
    return world as unknown as World
  }
  return {
    entry,
    likely: point,
    low: end('low'),
    high: end('high'),
    ranges,
    basis,
    unknown: contradicted.length === 0 ? unknown : [...unknown, ...contradicted],
  }
}
