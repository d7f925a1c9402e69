/** What has to run: each workload with its traffic, its size, what it promises and what it needs. */
import type { RootContent } from 'mdast'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { fieldLabel, notAnswered } from '../../wording/field-words.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { cellLines, table } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

type Part = readonly [field: FieldId, prefix: string, suffix?: string]

/** Values joined by commas; blanks and plain "no" and "none" say nothing here, nor does what every workload has. */
function together(workload: WorkloadAssessment, parts: readonly Part[]): string {
  const said = parts.flatMap(([field, prefix, suffix = '']) => {
    const words = inputWords(workload, field)
    if (words === notAnswered || /^(no|none|0 GB\S*|1|request|shared)( \(|$)/.test(words)) return []
    return [`${prefix}${words.startsWith('yes') ? fieldLabel(field).toLowerCase() : words}${suffix}`]
  })
  return said.length === 0 ? '–' : said.join(', ')
}

function gpus(workload: WorkloadAssessment): readonly (readonly [field: FieldId, prefix: string])[] {
  const { gpu, gpuCount } = workload.inputs.likely
  return [
    ['gpu', gpu !== undefined && gpu !== 'none' && gpuCount !== undefined && gpuCount !== 1 ? `${gpuCount} × ` : ''],
  ]
}

/** Those that somebody answered: a default decides nothing that a reader would look for here. */
function answeredOf({ inputs }: WorkloadAssessment, parts: readonly Part[]): readonly Part[] {
  return parts.filter(([field]) => inputs.basis[field] !== 'default')
}

function orAsk(workload: WorkloadAssessment, field: FieldId): string {
  return inputWords(workload, field)
}

export function workloadTable(note: NoteContext): RootContent {
  return table(
    ['Workload', 'Kind', 'Traffic', 'Volume', 'Duration', 'Longest run', 'Size', 'Promise', 'Needs'],
    note.placements.map(({ workload }) => [
      nameOf(workload),
      orAsk(workload, 'kind'),
      together(workload, [
        ['trafficShape', ''],
        ['peakToMeanRatio', 'peak '],
        ...answeredOf(workload, [['activeHoursPerDay', 'active ']]),
      ]),
      orAsk(workload, 'requestsPerMonth'),
      orAsk(workload, 'durationMs'),
      orAsk(workload, 'longestRunS'),
      together(workload, [
        ['memoryGiB', ''],
        ['vcpu', ''],
        ...gpus(workload),
        ['modelGB', 'model '],
        ...answeredOf(workload, [
          ['imageGB', 'image '],
          ['localDiskGB', 'disk '],
          ['concurrencyPerReplica', '', ' at once'],
        ]),
      ]),
      together(workload, [
        ['p95TargetMs', 'p95 '],
        ['maxColdStartMs', 'cold start up to '],
      ]),
      together(workload, [
        ['hostAccess', 'host access '],
        ...(workload.inputs.likely.operatingSystem === 'windows' ? ([['operatingSystem', '']] as const) : []),
        ['keepsWarmState', ''],
        ['needsGang', ''],
        ['privateNetwork', ''],
        ['dataResidency', 'data in '],
        ...answeredOf(workload, [
          ['connection', 'connection '],
          ['isolation', 'isolation '],
          ['interruptible', ''],
          ['splittable', ''],
          ['payloadMB', 'payload '],
          ['egressGBPerMonth', 'sends '],
          ['ingressGBPerMonth', 'receives '],
          ['dataGBPerMonth', 'reads '],
        ]),
      ]),
    ]),
  )
}

export const context: Section = {
  title: 'Workloads and expected traffic',
  build: (note) => {
    if (note.placements.length === 0) return []
    const ids = new Set(note.placements.map(({ workload }) => workload.id))
    const detailed = note.workbook.workloads.filter(({ id }) => ids.has(id))
    const remarks = detailed.filter((workload) => (workload.notes ?? '').trim() !== '')
    const pipelines = detailed.filter((workload) => (workload.dependsOn ?? []).length > 0)
    return [
      workloadTable(note),
      ...(remarks.length === 0
        ? []
        : [
            table(
              ['Workload', 'Remark'],
              remarks.map((workload) => [note.nameById(workload.id), [...cellLines(workload.notes ?? '')]]),
            ),
          ]),
      ...(pipelines.length === 0
        ? []
        : [
            table(
              ['Stage', 'Depends on'],
              pipelines.map((workload) => [
                note.nameById(workload.id),
                (workload.dependsOn ?? []).map(note.nameById).join(', '),
              ]),
            ),
          ]),
    ]
  },
}
