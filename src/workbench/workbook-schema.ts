/** The workbook's shape for validation and for the published JSON Schema; objects are open, so unknown fields survive. */
import { z } from 'zod'
import { fieldList } from '../domain/fields.ts'
import type { TrafficProfile } from '../domain/traffic/traffic-profile.ts'
import type { Decision } from '../domain/decision.ts'
import type {
  BasisNote,
  BenchmarkOwner,
  DrillOwner,
  FieldId,
  OwnPrice,
  Priorities,
  Scenario,
  Team,
  Workbook,
  Workload,
} from '../domain/workbook.ts'
import {
  bases,
  billGroups,
  commitments,
  criterionIds,
  decisionStatuses,
  platformIds,
  presetIds,
  regions,
  vendorIds,
} from '../domain/vocabulary.ts'
import { fieldIds } from '../domain/workbook.ts'

// Zod otherwise probes for `new Function`, which the content security policy reports.
z.config({ jitless: true })

export const currentVersion = 1

/** Does not compile when a part of the domain's type is missing, added or of another type. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> }

const amount = z.union([
  z.number().nonnegative(),
  z.looseObject({
    low: z.number().nonnegative(),
    likely: z.number().nonnegative().optional(),
    high: z.number().nonnegative(),
  }),
  z.null(),
])

/** One schema per field, from the registry of fields. */
const fieldSchemas = Object.fromEntries(
  fieldList.map((field) => {
    const described =
      field.type === 'amount'
        ? amount
        : field.type === 'choice'
          ? z.enum(field.choices as [string, ...string[]]).nullable()
          : field.type === 'ids'
            ? z
                .array(field.choices === undefined ? z.string() : z.enum(field.choices as [string, ...string[]]))
                .nullable()
            : z.string().nullable()
    return [field.id, described.optional().describe(field.meaning)]
  }),
) as unknown as Readonly<Record<FieldId, z.ZodType>>

const basisNote = z.looseObject({
  basis: z.enum(bases),
  source: z.string().optional(),
  comment: z.string().optional(),
  measured: z.looseObject({ p50: z.number(), p95: z.number(), n: z.number(), date: z.string() }).optional(),
} satisfies Shape<BasisNote>)

export const basisSchema = z.union([z.enum(bases), basisNote])

const workloadSchema = z.looseObject({
  id: z.string().min(1),
  ...fieldSchemas,
  basis: z.partialRecord(z.enum(fieldIds), basisSchema).optional(),
  asTyped: z.partialRecord(z.enum(fieldIds), z.string()).optional(),
}) as unknown as z.ZodType<Workload>

export const teamSchema = z.looseObject({
  region: z.enum(regions).optional(),
  platforms: z.array(z.enum(vendorIds)).optional(),
  operatesCluster: z.enum(platformIds).nullable().optional(),
  opsHourUsd: z.number().nonnegative().optional(),
  monthHours: z.number().positive().max(744).optional(),
  freeTier: z.boolean().optional(),
  commitment: z.enum(commitments).optional(),
  spotAllowed: z.boolean().optional(),
  monthlyBudgetUsd: z.number().nonnegative().nullable().optional(),
  budgetVariancePct: z.number().nonnegative().nullable().optional(),
  currency: z
    .looseObject({ code: z.string().regex(/^[A-Z]{3}$/), perUsd: z.number().positive(), date: z.string() })
    .optional(),
  unbilled: z.array(z.enum(billGroups)).optional(),
  knownPlatforms: z.array(z.enum(platformIds)).optional(),
} satisfies Shape<Team>)

export const prioritiesSchema = z.looseObject({
  preset: z.enum([...presetIds, 'own', 'order']).optional(),
  weights: z.partialRecord(z.enum(criterionIds), z.number().nonnegative()).optional(),
  order: z.array(z.enum(criterionIds)).optional(),
  thresholds: z.record(z.string(), z.number()).optional(),
} satisfies Shape<Priorities>)

const trigger = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('date'), on: z.string() }),
  z.looseObject({ kind: z.literal('load-above'), requestsPerMonth: z.number() }),
  z.looseObject({ kind: z.literal('cost-above'), usdPerMonth: z.number() }),
  z.looseObject({ kind: z.literal('price-change'), pct: z.number() }),
  z.looseObject({ kind: z.literal('event'), text: z.string() }),
])

export const decisionSchema = z.looseObject({
  workload: z.string(),
  option: z.string(),
  status: z.enum(decisionStatuses),
  rationale: z.string().optional(),
  deciders: z.array(z.string()).optional(),
  consulted: z.array(z.string()).optional(),
  informed: z.array(z.string()).optional(),
  dissent: z.string().optional(),
  date: z.string().optional(),
  reviewBy: z.string().optional(),
  triggers: z.array(trigger).optional(),
  tickets: z.array(z.string()).optional(),
  supersedes: z.string().optional(),
  supersededBy: z.string().optional(),
  usdPerMonthThen: z.number().optional(),
  catalogueVersionThen: z.string().optional(),
} satisfies Shape<Decision>)

export const priceSchema = z.looseObject({
  value: z.number().nonnegative(),
  source: z.string(),
  date: z.string(),
} satisfies Shape<OwnPrice>)

export const benchmarkSchema = z.looseObject({
  workload: z.string(),
  field: z.enum(fieldIds),
  owner: z.string().optional(),
  due: z.string().optional(),
} satisfies Shape<BenchmarkOwner>)

export const drillSchema = z.looseObject({
  trap: z.string(),
  workload: z.string(),
  owner: z.string().optional(),
  due: z.string().optional(),
} satisfies Shape<DrillOwner>)

export const scenarioSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  frozen: z.boolean().optional(),
  team: teamSchema.optional(),
  priorities: prioritiesSchema.optional(),
  requestsFactor: z.number().nonnegative().optional(),
  workloads: z.array(workloadSchema).optional(),
  catalogueVersion: z.string().optional(),
  outcome: z.record(z.string(), z.looseObject({ option: z.string(), usdPerMonth: z.number().nullable() })).optional(),
  onceUsd: z.number().optional(),
} satisfies Shape<Scenario>)

export const profileSchema = z.looseObject({
  id: z.string().min(1),
  title: z.string(),
  binSeconds: z.number().positive(),
  counts: z.array(z.number().nonnegative()).min(1),
  peakToMean: z.number().nonnegative(),
  attribution: z.string(),
  licence: z.string(),
  source: z.string(),
} satisfies Shape<TrafficProfile>)

export const workbookSchema = z
  .looseObject({
    format: z.literal('berth-workbook'),
    version: z.literal(currentVersion),
    title: z.string(),
    date: z.string().optional().describe('ISO day the note is dated with'),
    team: teamSchema,
    priorities: prioritiesSchema,
    workloads: z.array(workloadSchema),
    decisions: z.array(decisionSchema),
    prices: z.record(z.string(), priceSchema),
    benchmarks: z.array(benchmarkSchema).optional(),
    drills: z.array(drillSchema).optional(),
    scenarios: z.array(scenarioSchema).optional(),
    profiles: z.array(profileSchema).optional(),
  } satisfies Shape<Workbook>)
  .meta({ title: 'Berth workbook', description: 'Everything a team said about where its workloads should run.' })
