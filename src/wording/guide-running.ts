/** The guide's questions about running it: bursts, interruptions, training, data, patching and the way back. */
import { guideFacts } from './guide-facts.ts'
import { chosen, first } from './guide-question.ts'
import type { Question } from './guide-question.ts'
import { fieldInSentence } from './field-words.ts'
import { gravitySentence } from './model-words.ts'
import { significant } from './numbers.ts'
import { sentenceOf } from './reasons.ts'
import { inUnit } from './units.ts'

export const questionsOfRunning: readonly Question[] = [
  {
    question: 'What breaks first when load bursts?',
    answer: [
      'Usually a quota, not a machine: requests or instances at once, connections to the database, or the rate at which new capacity may start. A fresh account has the smallest ones.',
      'Ask for the quota before launch, start that many at once in a drill, and say who owns the limit.',
    ],
    fact: guideFacts.quota,
    example: (assessment) =>
      first(assessment, ({ name, traps }) => {
        const finding = traps.find(({ trap }) => trap === 'quota')
        return finding === undefined ? undefined : `${name}: ${sentenceOf(finding.evidence, assessment.team.currency)}.`
      }),
  },
  {
    question: 'When is Spot worth it?',
    answer: [
      'When a run can stop at any moment and go on from a checkpoint, and nobody waits for its answer. The discount is then paid for with rework, which grows with the length of a run.',
      'It is not a cheaper way to serve users: an interruption there is an outage.',
    ],
    fact: guideFacts.spot,
    example: (assessment) =>
      first(assessment, (workload) => {
        const option = chosen(workload)
        return option === undefined || !option.option.includes('spot')
          ? undefined
          : `${workload.name} runs on ${option.label}; it says that it may be interrupted.`
      }),
  },
  {
    question: 'What does distributed training need?',
    answer: [
      'All its workers at the same moment, near each other, on the same kind of GPU. A platform that starts them one by one holds the first ones idle until the last arrives, or never starts at all.',
      'So the gate is starting together; price per GPU comes after it.',
    ],
    fact: guideFacts.gang,
    example: (assessment) =>
      first(assessment, ({ name, inputs, recommendation }) => {
        const { needsGang, gpuCount, gpu } = inputs.likely
        return needsGang !== 'yes' || recommendation === null
          ? undefined
          : `${name} starts ${significant(gpuCount ?? 1, 3)} × ${String(gpu ?? 'GPU').toUpperCase()} together; it goes to ${recommendation.label}.`
      }),
  },
  {
    question: 'Should compute move to the data?',
    answer: [
      'When a run reads much more than it writes, yes: moving the data out is billed by the gigabyte and again at every run, and it takes time that a GPU spends waiting.',
      'Residency may decide before price does.',
    ],
    fact: guideFacts.egress,
    example: (assessment) =>
      first(assessment, ({ name, dataGravity }) =>
        dataGravity === null ? undefined : `${name}: ${gravitySentence(dataGravity)}`,
      ) ??
      first(assessment, (workload) => {
        const { egressGBPerMonth } = workload.inputs.likely
        return egressGBPerMonth === undefined || egressGBPerMonth === 0
          ? undefined
          : `${workload.name} sends out ${inUnit(egressGBPerMonth, 'GB/month')}.`
      }),
  },
  {
    question: 'Who patches what?',
    answer: [
      'The host, the base image and the runtime are three jobs, and the platform decides which of them are yours. The one that nobody named is the one that is not done.',
    ],
    fact: guideFacts.patch,
    example: (assessment) =>
      first(assessment, ({ name, operations, inputs }) =>
        operations === null
          ? undefined
          : `${name}: host by ${operations.hostPatchedBy}, base image by ${operations.baseImagePatchedBy}, runtime by ${operations.runtimePatchedBy}${
              inputs.entry.hostPatchedBy === undefined ? `; ${fieldInSentence('hostPatchedBy')} is not answered` : ''
            }.`,
      ),
  },
  {
    question: 'How do you get back?',
    answer: [
      'By the unit that was shipped. An image goes back in a minute or two and takes its dependencies along; a machine that was changed in place has no version to go back to.',
      'A fallback that was never started is a hope. Start it once a quarter.',
    ],
    fact: guideFacts.rollback,
    example: (assessment) =>
      first(assessment, ({ name, fallback, operations }) =>
        fallback === null || operations === null
          ? undefined
          : `${name}: back by ${operations.rollbackUnit} in about ${inUnit(operations.rollbackMinutes, 'min')}; the fallback is ${fallback.label}.`,
      ),
  },
]
