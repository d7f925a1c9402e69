/** The six questions in plain words, and what their answers are called. */
import type { PromptId } from '../domain/assessment.ts'

export interface PromptWords {
  readonly question: string
  readonly strict: string
  readonly answers: readonly { readonly value: string; readonly label: string }[]
  /** What the answer does while it does not rule out, and what it does once it does. */
  readonly weighs?: string | undefined
  readonly rules?: string | undefined
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

/** Answers are the text a person would type into the cell, so that one reader understands both. */
export const promptWords: Readonly<Record<PromptId, PromptWords>> = {
  'cold-start': {
    question: 'May a request ever wait for a start?',
    strict: 'No request may wait',
    answers: [
      { value: '100 ms', label: 'No' },
      { value: '1 s', label: 'Up to 1 s' },
      { value: '10 s', label: 'Up to 10 s' },
      { value: '10 min', label: 'Minutes are fine' },
    ],
  },
  'host-access': {
    question: 'Does it need root, a device or the kernel of its host?',
    strict: 'It needs the kernel',
    answers: [
      { value: 'none', label: 'No' },
      { value: 'root', label: 'Root' },
      { value: 'device', label: 'A device' },
      { value: 'kernel', label: 'The kernel' },
    ],
  },
  idle: {
    question: 'How long a day is there work at all?',
    strict: 'Work for one hour a day, and idle capacity is ruled out',
    answers: [
      { value: '24 h', label: 'All day' },
      { value: '8 h', label: 'Working hours' },
      { value: '1 h', label: 'An hour or less' },
    ],
    weighs: 'It weighs on cost and idle waste.',
    rules: 'Capacity that stands idle most of the time is out',
  },
  cluster: {
    question: 'Does the team operate a cluster already?',
    strict: 'No cluster, and none is started',
    answers: [],
    weighs: 'One more workload on a cluster you run costs a part of its upkeep.',
    rules: 'A cluster that nobody operates yet is out',
  },
  splittable: { question: 'Can a long run be cut into parts?', strict: 'It cannot be cut', answers: yesNo },
  rollback: {
    question: 'What is rolled back: an image or a machine?',
    strict: 'An image and nothing else',
    answers: [
      { value: 'image', label: 'An image' },
      { value: 'machine', label: 'A machine' },
    ],
    weighs: 'It moves the fit on rollback.',
    rules: 'What rolls back anything else is out',
  },
}
