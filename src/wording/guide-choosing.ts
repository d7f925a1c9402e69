/** The guide's questions about choosing: which family, why not another, what to write down. */
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { Family } from '../domain/vocabulary.ts'
import { guideFacts } from './guide-facts.ts'
import { chosen, first } from './guide-question.ts'
import type { Question } from './guide-question.ts'
import { modelSentence } from './model-words.ts'
import { chance, counted, significant } from './numbers.ts'
import { familyWord } from './platform-words.ts'
import { sentenceOf } from './reasons.ts'

/** The "no" of a family, for workloads that match. */
function blockedIn(
  assessment: Assessment,
  family: Family,
  matches: (workload: WorkloadAssessment) => boolean,
): string | undefined {
  return first(assessment, (workload) =>
    matches(workload) && workload.families[family].verdict === 'blocked'
      ? `${workload.name}: ${familyWord(family)} is ruled out. ${sentenceOf(workload.families[family].reason, assessment.team.currency)}.`
      : undefined,
  )
}

function recommendedIn(assessment: Assessment, family: Family): string | undefined {
  return first(assessment, (workload) => {
    const { recommendation } = workload
    return recommendation === null || recommendation.family !== family
      ? undefined
      : `${workload.name} goes to ${recommendation.label}. ${sentenceOf(recommendation.latencyReason, assessment.team.currency)}. ${sentenceOf(recommendation.costReason, assessment.team.currency)}.`
  })
}

/** A workload that one family wins, and what keeps the other behind; where the other is ruled out, that shows it best. */
function wonOver(assessment: Assessment, family: Family, other: Family): string | undefined {
  const won = (counts: (workload: WorkloadAssessment) => boolean): string | undefined =>
    first(assessment, (workload) => {
      const { name, recommendation, families } = workload
      return recommendation?.family === family && counts(workload)
        ? `${name} goes to ${recommendation.label}: ${sentenceOf(families[family].reason, assessment.team.currency)}. ${familyWord(other)}: ${sentenceOf(families[other].reason, assessment.team.currency)}.`
        : undefined
    })
  return (
    won(({ families }) => families[other].verdict === 'blocked') ??
    won(({ standing }) => standing.word !== 'too close') ??
    won(() => true)
  )
}

export const questionsOfChoosing: readonly Question[] = [
  {
    question: 'When does a VM beat a container?',
    answer: [
      'When the code needs the host itself: root, a device, a kernel module, or hardware that no container platform offers in the size you need.',
      'Also when load is steady and high enough that a whole machine stays busy. Then the control plane, the shared node and the scheduler are paid for and give nothing back.',
    ],
    fact: guideFacts.hostAccess,
    example: (assessment) => wonOver(assessment, 'vm', 'container'),
  },
  {
    question: 'When does a container beat a VM?',
    answer: [
      'When several workloads can share machines, when a version should go out in minutes and come back by image, and when nobody wants to patch hosts one by one.',
      'A team that operates a cluster already pays for it once; the next workload on it is nearly free to operate.',
    ],
    fact: guideFacts.deploy,
    example: (assessment) => wonOver(assessment, 'container', 'vm'),
  },
  {
    question: 'When does serverless win?',
    answer: [
      'When load comes in bursts or rarely, runs are short, and a cold start is tolerated. Idle time then costs nothing, and nobody patches a host.',
      'It stops winning where the bill per request passes the price of a machine that would be busy anyway. That load is the break-even.',
    ],
    fact: guideFacts.kept,
    example: (assessment) => recommendedIn(assessment, 'serverless'),
  },
  {
    question: 'Why can serverless fail for warm model inference?',
    answer: [
      'A model has to be in GPU memory before the first token. Image pull and weight load take seconds to minutes, and the instance that holds them may be taken away after a few idle minutes.',
      'Keeping instances warm fixes it, at the price of a machine. Then it should be compared with a machine.',
    ],
    fact: guideFacts.warmState,
    example: (assessment) =>
      blockedIn(
        assessment,
        'serverless',
        // Where everything is ruled out it is not serverless that fails.
        ({ inputs, recommendation }) =>
          recommendation !== null && ((inputs.likely.modelGB ?? 0) > 0 || inputs.likely.keepsWarmState === 'yes'),
      ),
  },
  {
    question: 'Which metric decides between density and control?',
    answer: [
      'The share of paid capacity that does no work, at the p95 you promised. Low idle time says pack more onto shared machines; high idle time with a tight target says you are paying for control.',
      'Averages hide this: a fleet that is half idle on average may be full at the peak.',
    ],
    fact: guideFacts.utilisation,
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
    fact: guideFacts.provenance,
    example: (assessment) =>
      first(assessment, ({ name, riskiestAssumption }) =>
        riskiestAssumption === null
          ? undefined
          : `${name}: ${sentenceOf(riskiestAssumption.why, assessment.team.currency)}.`,
      ),
  },
  {
    question: 'How do you choose for inference?',
    answer: [
      'From the inside out: model size gives GPU memory, that gives the GPU kinds and how many, that gives the platforms that have them. Then cold start against what a user tolerates, then concurrency per replica, then cost.',
      'Price per token follows from how busy the GPU is, so the traffic shape decides more than the price per hour.',
    ],
    fact: guideFacts.gpuMemory,
    example: (assessment) =>
      first(assessment, (workload) => {
        const { modelGB, gpu } = workload.inputs.likely
        const capacity = chosen(workload)?.capacity
        return modelGB === undefined || modelGB === 0 || capacity == null || gpu === undefined || gpu === 'none'
          ? undefined
          : `${workload.name}: ${workload.aiLane === null ? '' : `${modelSentence(workload.aiLane)} `}The choice runs it on ${capacity.gpuCount} × ${capacity.gpu.toUpperCase()}${capacity.instances === null ? '' : `, ${counted(capacity.instances, 'instance')} at the peak`}.`
      }),
  },
  {
    question: 'How is a cold start judged?',
    answer: [
      'Not by its average but by the share of requests that meet one, and whether the slowest 1 in 20 still starts within what you tolerate.',
      'The share depends on how often requests come against how long an idle instance is kept. Frequent traffic hides cold starts; rare traffic meets one every time.',
    ],
    fact: guideFacts.coldStart,
    example: (assessment) =>
      first(assessment, (workload) => {
        const gate = chosen(workload)?.gates.find((entry) => entry.gate === 'cold-start')
        return gate === undefined
          ? undefined
          : `${workload.name}: ${sentenceOf(gate.reason, assessment.team.currency)}.`
      }),
  },
]
