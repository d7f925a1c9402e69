/** The guide's questions about judging a result: cost, closeness, measuring, limits. */
import { families } from '../domain/vocabulary.ts'
import { fieldInSentence, unitOfField } from './field-words.ts'
import { guideFacts } from './guide-facts.ts'
import { chosen, first } from './guide-question.ts'
import type { Question } from './guide-question.ts'
import { duration, lead, money } from './numbers.ts'
import { familyWord } from './platform-words.ts'
import { sentenceOf } from './reasons.ts'
import { inUnit } from './units.ts'

export const questionsOfJudging: readonly Question[] = [
  {
    question: 'What does idle time cost?',
    answer: [
      'Whatever stays on between requests: machines, warm instances, load balancers, gateways, addresses. It is in the bill as its own lines.',
      'Scale to zero removes most of it and adds cold starts. The break-even over active hours says where one beats the other.',
    ],
    fact: guideFacts.standing,
    example: (assessment) =>
      first(assessment, (workload) => {
        const lines =
          chosen(workload)?.bill.filter((line) => line.counted && (line.group === 'idle' || line.group === 'warm')) ??
          []
        const usd = lines.reduce((sum, line) => sum + line.monthlyUsd, 0)
        return usd === 0
          ? undefined
          : `${workload.name}: ${money(usd, assessment.team.currency)} a month is idle or kept warm.`
      }),
  },
  {
    question: 'When is a result too close to call?',
    answer: [
      'When the lead is smaller than what a small change of weights or of one estimate would turn around. Then the fit does not decide; reversibility, the team’s habits and the price should.',
      'A fragile winner is named as one, with the smallest change that would replace it.',
    ],
    fact: guideFacts.rollback,
    example: (assessment) =>
      first(assessment, ({ name, standing, recommendation, fallback }) =>
        standing.word !== 'too close' || standing.margin === null || recommendation === null || fallback === null
          ? undefined
          : `${name}: ${recommendation.label} leads ${fallback.label} by ${lead(standing.margin)}.`,
      ),
  },
  {
    question: 'What should be measured first?',
    answer: [
      'The unknown whose answer would most change the choice or the money, not the one that is easiest to measure. Its worth is what you would lose by choosing without it, times how likely that is.',
      'A benchmark that costs more than its answer is worth is not worth running.',
    ],
    fact: guideFacts.benchmark,
    example: (assessment) =>
      first(assessment, ({ name, riskiestAssumption }) => {
        const benchmark = riskiestAssumption?.benchmark ?? null
        if (riskiestAssumption === null || benchmark === null) return undefined
        const at =
          benchmark.threshold === null
            ? ''
            : ` The choice changes at ${inUnit(benchmark.threshold, unitOfField(benchmark.field))}.`
        return `${name}: ${fieldInSentence(benchmark.field)}. ${sentenceOf(benchmark.method, assessment.team.currency)}.${at}`
      }),
  },
  {
    question: 'When should CI be treated as production?',
    answer: [
      'When it holds credentials for production or when no fix can ship without it. Then it needs an owner, patched hosts, isolation and a way to deploy while it is down.',
    ],
    fact: guideFacts.patch,
    example: (assessment) =>
      first(assessment, ({ name, traps }) => {
        const finding = traps.find(({ trap }) => trap.includes('ci-production'))
        return finding === undefined ? undefined : `${name}: ${sentenceOf(finding.evidence, assessment.team.currency)}.`
      }),
  },
  {
    question: 'Is keeping what we have an option?',
    answer: [
      'Always. It has no migration cost and no new thing to learn, so it wins wherever the saving does not pay the move back while the decision stands.',
    ],
    fact: guideFacts.migration,
    example: (assessment) =>
      first(assessment, ({ name, keep, recommendation }) =>
        keep === null || keep.option === recommendation?.option
          ? undefined
          : `${name}: keeping it costs ${keep.monthlyUsd === null ? 'an unknown amount' : `${money(keep.monthlyUsd, assessment.team.currency)} a month`}; moving costs about ${money(keep.migrationUsd, assessment.team.currency)}.`,
      ),
  },
  {
    question: 'What is a fair comparison of cost?',
    answer: [
      'The same load, the same target, at the peak: whole machines, spares, warm instances, gateway, NAT, logs and egress on both sides. An option that misses its target is not cheaper, it is something else.',
      'Ranges in, ranges out. A price carries its date.',
    ],
    fact: guideFacts.egress,
    example: (assessment) =>
      first(assessment, (workload) => {
        const priced = families.flatMap((family) => {
          const cell = workload.families[family]
          return cell.monthlyUsd === null || cell.verdict === 'blocked'
            ? []
            : [`${familyWord(family)} ${money(cell.monthlyUsd, assessment.team.currency)}`]
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
    fact: guideFacts.runTime,
    example: (assessment) =>
      first(assessment, (workload) => {
        const over = workload.options.flatMap(({ label, gates }) =>
          gates
            .filter((gate) => gate.gate === 'run-time' && gate.answer === 'blocked')
            .map((gate) => `${label}: ${sentenceOf(gate.reason, assessment.team.currency)}`),
        )[0]
        const longest = workload.inputs.likely.longestRunS
        return over === undefined || longest === undefined
          ? undefined
          : `${workload.name} runs up to ${duration(longest * 1000)}. ${over}.`
      }),
  },
]
