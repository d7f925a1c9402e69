/** What is still open: fields that decide and nobody answered, questions of the path, and sections nobody filled. */
import { fieldsInSentence } from '../../wording/field-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { fewNames } from '../../wording/few-names.ts'
import { isCut, nameOf, pathOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { recordOf } from '../record-of-decisions.ts'

/** Names of the workloads for which the same question is open, so that eight rows become one line. */
export function openQuestions(note: NoteContext): readonly Inline[] {
  const byQuestion = new Map<string, { name: string; detail: string }[]>()
  for (const placement of note.placements) {
    const { workload } = placement
    for (const question of pathOf(placement).openQuestions.filter(({ code }) => code.startsWith('open-'))) {
      const [asked = '', detail = ''] = sentenceOf(question).split(/(?<=\?) /)
      byQuestion.set(asked, [...(byQuestion.get(asked) ?? []), { name: nameOf(workload), detail }])
    }
  }
  const record = recordOf(note)
  const undecided = note.rows.filter(({ status }) => status === null)
  return [
    ...note.placements.flatMap(({ workload }) => {
      const needs = neededFields(workload)
      return needs.length === 0
        ? []
        : [`${nameOf(workload)}: ${fieldsInSentence(needs)} ${needs.length === 1 ? 'is' : 'are'} not answered.`]
    }),
    ...[...byQuestion].map(([asked, of]) => {
      const everybody = of.length === note.placements.length && of.length > 1 && of.every(({ detail }) => detail === '')
      const who = fewNames(of.map(({ name, detail }) => (detail === '' ? name : `${name} (${detail})`)))
      return `${asked} ${everybody ? (isCut(note) ? 'All workloads with details' : 'All workloads') : who}.`
    }),
    ...(record.deciders.length === 0 ? ['Who decides?'] : []),
    ...(record.reviewBy === undefined ? ['When is this reviewed?'] : []),
    ...(undecided.length === 0
      ? []
      : [
          undecided.length === note.rows.length
            ? 'No decision is recorded yet; the note shows recommendations.'
            : `Not decided yet: ${fewNames(undecided.map(({ name }) => name))}.`,
        ]),
  ]
}

function neededFields(workload: NoteContext['placements'][number]['workload']): readonly string[] {
  const open = workload.recommendation?.needs ?? workload.options.flatMap((option) => option.needs)
  return [...new Set(open)]
}

export function questionList(items: readonly Inline[]): readonly ReturnType<typeof bullets>[] {
  return items.length === 0 ? [] : [bullets(items)]
}
