/** The questions every team asks about where things should run, answered in our own words, each with a live example from the team's own assessment. */
import type { Assessment, OptionAssessment, WorkloadAssessment } from '../domain/assessment.ts'
import { families } from '../domain/vocabulary.ts'
import { fieldInSentence, unitOfField } from './field-words.ts'
import { chance, duration, fit, inUnit, money, significant } from './numbers.ts'
import { familyWord } from './platform-words.ts'
import { sentenceOf } from './reasons.ts'
import { trapTitle } from './trap-words.ts'

export interface GuideEntry {
  readonly question: string
  /** Paragraphs. */
  readonly answer: readonly string[]
  /** From the team's own workloads; undefined where none of them shows it. */
  readonly example: string | undefined
}

interface Question {
  readonly question: string
  readonly answer: readonly string[]
  readonly example: (assessment: Assessment) => string | undefined
}

function first<T>(assessment: Assessment, find: (workload: WorkloadAssessment) => T | undefined): T | undefined {
  for (const workload of assessment.workloads) {
    const found = find(workload)
    if (found !== undefined) return found
  }
  return undefined
}

function chosen(workload: WorkloadAssessment): OptionAssessment | undefined {
  return workload.options.find(({ option }) => option === workload.recommendation?.option)
}

/** The "no" of a family, for workloads that match. */
function blockedIn(
  assessment: Assessment,
  family: 'vm' | 'container' | 'serverless',
  matches: (workload: WorkloadAssessment) => boolean,
): string | undefined {
  return first(assessment, (workload) =>
    matches(workload) && workload.families[family].verdict === 'blocked'
      ? `${workload.name}: ${familyWord(family)} is ruled out. ${sentenceOf(workload.families[family].reason)}.`
      : undefined,
  )
}

function recommendedIn(assessment: Assessment, family: string): string | undefined {
  return first(assessment, (workload) => {
    const { recommendation } = workload
    return recommendation === null || recommendation.family !== family
      ? undefined
      : `${workload.name} goes to ${recommendation.label}. ${sentenceOf(recommendation.latencyReason)}. ${sentenceOf(recommendation.costReason)}.`
  })
}

const questions: readonly Question[] = [
  {
    question: 'When does a VM beat a container?',
    answer: [
      'When the code needs the host itself: root, a device, a kernel module, or hardware that no container platform offers in the size you need.',
      'Also when load is steady and high enough that a whole machine stays busy. Then the control plane, the shared node and the scheduler are paid for and give nothing back.',
    ],
    example: (assessment) => recommendedIn(assessment, 'vm'),
  },
  {
    question: 'When does a container beat a VM?',
    answer: [
      'When several workloads can share machines, when a version should go out in minutes and come back by image, and when nobody wants to patch hosts one by one.',
      'A team that operates a cluster already pays for it once; the next workload on it is nearly free to operate.',
    ],
    example: (assessment) => recommendedIn(assessment, 'container'),
  },
  {
    question: 'When does serverless win?',
    answer: [
      'When load comes in bursts or rarely, runs are short, and a cold start is tolerated. Idle time then costs nothing, and nobody patches a host.',
      'It stops winning where the bill per request passes the price of a machine that would be busy anyway. That load is the break-even.',
    ],
    example: (assessment) => recommendedIn(assessment, 'serverless'),
  },
  {
    question: 'Why can serverless fail for warm model inference?',
    answer: [
      'A model has to be in GPU memory before the first token. Image pull and weight load take seconds to minutes, and the instance that holds them may be taken away after a few idle minutes.',
      'Keeping instances warm fixes it, at the price of a machine. Then it should be compared with a machine.',
    ],
    example: (assessment) =>
      blockedIn(
        assessment,
        'serverless',
        ({ inputs }) => (inputs.likely.modelGB ?? 0) > 0 || inputs.likely.keepsWarmState === 'yes',
      ),
  },
  {
    question: 'Which metric decides between density and control?',
    answer: [
      'The share of paid capacity that does no work, at the p95 you promised. Low idle time says pack more onto shared machines; high idle time with a tight target says you are paying for control.',
      'Averages hide this: a fleet that is half idle on average may be full at the peak.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const capacity = chosen(workload)?.capacity
        return capacity?.idleShare == null || capacity.idleShare === 0
          ? undefined
          : `${workload.name}: ${chance(capacity.idleShare)} of what is paid for is idle at ${significant(capacity.peakRps, 2)} requests/s at the peak.`
      }),
  },
  {
    question: 'What must every compute choice document?',
    answer: [
      'The workload with its traffic, the options that were weighed, the one limit that ruled each of the others out, the cost with its range and price dates, who patches what, how to roll back, and what would reopen the decision.',
      'And what was not known: the riskiest assumption with the measurement that settles it.',
    ],
    example: (assessment) =>
      first(assessment, ({ name, riskiestAssumption }) =>
        riskiestAssumption === null ? undefined : `${name}: ${sentenceOf(riskiestAssumption.why)}.`,
      ),
  },
  {
    question: 'How do you choose for inference?',
    answer: [
      'From the inside out: model size gives GPU memory, that gives the GPU kinds and how many, that gives the platforms that have them. Then cold start against what a user tolerates, then concurrency per replica, then cost.',
      'Price per token follows from how busy the GPU is, so the traffic shape decides more than the price per hour.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const { modelGB, gpu } = workload.inputs.likely
        const capacity = chosen(workload)?.capacity
        return modelGB === undefined || modelGB === 0 || capacity == null || gpu === undefined || gpu === 'none'
          ? undefined
          : `${workload.name}: a model of ${inUnit(modelGB, 'GB')} runs on ${capacity.size}${capacity.instances === null ? '' : `, ${significant(capacity.instances, 3)} of them`}.`
      }),
  },
  {
    question: 'How is a cold start judged?',
    answer: [
      'Not by its average but by the share of requests that meet one, and whether the slowest 1 in 20 still starts within what you tolerate.',
      'The share depends on how often requests come against how long an idle instance is kept. Frequent traffic hides cold starts; rare traffic meets one every time.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const gate = chosen(workload)?.gates.find((entry) => entry.gate === 'cold-start')
        return gate === undefined ? undefined : `${workload.name}: ${sentenceOf(gate.reason)}.`
      }),
  },
  {
    question: 'What does idle time cost?',
    answer: [
      'Whatever stays on between requests: machines, warm instances, load balancers, gateways, addresses. It is in the bill as its own lines.',
      'Scale to zero removes most of it and adds cold starts. The break-even over active hours says where one beats the other.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const lines =
          chosen(workload)?.bill.filter((line) => line.counted && (line.group === 'idle' || line.group === 'warm')) ??
          []
        const usd = lines.reduce((sum, line) => sum + line.monthlyUsd, 0)
        return usd === 0 ? undefined : `${workload.name}: ${money(usd)} a month is idle or kept warm.`
      }),
  },
  {
    question: 'When is a result too close to call?',
    answer: [
      'When the lead is smaller than what a small change of weights or of one estimate would turn around. Then the fit does not decide; reversibility, the team’s habits and the price should.',
      'A fragile winner is named as one, with the smallest change that would replace it.',
    ],
    example: (assessment) =>
      first(assessment, ({ name, standing, recommendation, fallback }) =>
        standing.word !== 'too close' || standing.margin === null || recommendation === null || fallback === null
          ? undefined
          : `${name}: ${recommendation.label} leads ${fallback.label} by ${fit(standing.margin)}.`,
      ),
  },
  {
    question: 'What should be measured first?',
    answer: [
      'The unknown whose answer would most change the choice or the money, not the one that is easiest to measure. Its worth is what you would lose by choosing without it, times how likely that is.',
      'A benchmark that costs more than its answer is worth is not worth running.',
    ],
    example: (assessment) =>
      first(assessment, ({ name, riskiestAssumption }) => {
        const benchmark = riskiestAssumption?.benchmark ?? null
        if (riskiestAssumption === null || benchmark === null) return undefined
        const at =
          benchmark.threshold === null
            ? ''
            : ` The choice changes at ${inUnit(benchmark.threshold, unitOfField(benchmark.field))}.`
        return `${name}: ${fieldInSentence(benchmark.field)}. ${sentenceOf(benchmark.method)}.${at}`
      }),
  },
  {
    question: 'When should CI be treated as production?',
    answer: [
      'When it holds credentials for production or when no fix can ship without it. Then it needs an owner, patched hosts, isolation and a way to deploy while it is down.',
    ],
    example: (assessment) =>
      first(assessment, ({ name, traps }) => {
        const finding = traps.find(({ trap }) => trap.includes('ci-production'))
        return finding === undefined
          ? undefined
          : `${name}, ${trapTitle(finding.trap).toLowerCase()}: ${sentenceOf(finding.evidence)}.`
      }),
  },
  {
    question: 'Is keeping what we have an option?',
    answer: [
      'Always. It has no migration cost and no new thing to learn, so it wins wherever the saving does not pay the move back while the decision stands.',
    ],
    example: (assessment) =>
      first(assessment, ({ name, keep }) =>
        keep === null
          ? undefined
          : `${name}: keeping it costs ${keep.monthlyUsd === null ? 'an unknown amount' : `${money(keep.monthlyUsd)} a month`}; moving costs about ${money(keep.migrationUsd)}.`,
      ),
  },
  {
    question: 'What is a fair comparison of cost?',
    answer: [
      'The same load, the same target, at the peak: whole machines, spares, warm instances, gateway, NAT, logs and egress on both sides. An option that misses its target is not cheaper, it is something else.',
      'Ranges in, ranges out. A price carries its date.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const priced = families.flatMap((family) => {
          const cell = workload.families[family]
          return cell.monthlyUsd === null || cell.verdict === 'blocked'
            ? []
            : [`${familyWord(family)} ${money(cell.monthlyUsd)}`]
        })
        return priced.length < 2 ? undefined : `${workload.name}: ${priced.join(', ')} a month.`
      }),
  },
  {
    question: 'How long may a request or a job run?',
    answer: [
      'Two limits apply: how long the platform lets code run, and how long its entry keeps a connection open. The shorter one decides, and it is compared with the longest run, not the usual one.',
      'A job over the limit can be split, queued, or moved to something without one.',
    ],
    example: (assessment) =>
      first(assessment, (workload) => {
        const over = workload.options.flatMap(({ label, gates }) =>
          gates
            .filter((gate) => gate.gate === 'run-time' && gate.answer === 'blocked')
            .map((gate) => `${label}: ${sentenceOf(gate.reason)}`),
        )[0]
        const longest = workload.inputs.likely.longestRunS
        return over === undefined || longest === undefined
          ? undefined
          : `${workload.name} runs up to ${duration(longest * 1000)}. ${over}.`
      }),
  },
]

/** Every question with its answer and, where the team's own workloads show it, a live example. */
export function guideOf(assessment: Assessment): readonly GuideEntry[] {
  return questions.map(({ question, answer, example }) => ({ question, answer, example: example(assessment) }))
}
