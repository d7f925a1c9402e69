/** The sections of the design note in their order; one that is missing does not compile. */
import type { RootContent } from 'mdast'
import { bullets, details, diagram, heading, paragraph, strong, table } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import { glossary } from '../wording/glossary.ts'
import { nameOf, pathOf } from './note-context.ts'
import type { NoteContext } from './note-context.ts'
import { pathSvg } from './charts/path-svg.ts'
import { pathDiagram } from './path-diagram.ts'
import { stateText } from './note-state.ts'
import { notedThen } from './since-note.ts'
import { assumption } from './sections/assumption.ts'
import { breakEvens } from './sections/break-evens.ts'
import { considered } from './sections/considered.ts'
import { context } from './sections/context.ts'
import { cost } from './sections/cost.ts'
import { drills } from './sections/drills.ts'
import { drivers } from './sections/drivers.ts'
import { limits } from './sections/limits.ts'
import { matrix } from './sections/matrix.ts'
import { outcome } from './sections/outcome.ts'
import { ownership } from './sections/ownership.ts'
import { path } from './sections/path.ts'
import { portfolio } from './sections/portfolio.ts'
import { provenance } from './sections/provenance.ts'
import { openQuestions, questionList } from './sections/questions.ts'
import { record } from './sections/record.ts'
import { idleRules, reversibility } from './sections/reversibility.ts'
import { rollout } from './sections/rollout.ts'
import { scenarios } from './sections/scenarios.ts'
import type { Section } from './sections/section.ts'
import { triggers } from './sections/triggers.ts'

export const sectionIds = [
  'matrix',
  'outcome',
  'assumption',
  'record',
  'context',
  'drivers',
  'considered',
  'cost',
  'break-evens',
  'portfolio',
  'scenarios',
  'path',
  'ownership',
  'rollout',
  'limits',
  'drills',
  'reversibility',
  'idle',
  'triggers',
  'questions',
  'names',
  'glossary',
  'provenance',
  'diagrams',
  'state',
] as const
export type SectionId = (typeof sectionIds)[number]

export const sections: Readonly<Record<SectionId, Section>> = {
  matrix,
  outcome,
  assumption,
  record,
  context,
  drivers,
  considered,
  cost,
  'break-evens': breakEvens,
  portfolio,
  scenarios,
  path,
  ownership,
  rollout,
  limits,
  drills,
  reversibility,
  idle: idleRules,
  triggers,
  questions: { title: 'Open questions', build: (note) => questionList([...openQuestions(note), ...unfilled(note)]) },
  names: {
    title: 'Names in full',
    build: ({ cutNames }) =>
      cutNames.length === 0 ? [] : [bullets(cutNames.map(({ short, full }) => [strong(short), `: ${full}`]))],
  },
  glossary: {
    title: 'Glossary',
    build: () => [
      details('What the words mean', [
        table(
          ['Word', 'Meaning'],
          glossary.map(({ term, definition }) => [term, definition]),
        ),
      ]),
    ],
  },
  provenance,
  diagrams: {
    title: 'Path diagrams',
    build: (note) => {
      const drawn = note.placements.flatMap((placement): RootContent[] => {
        const { workload } = placement
        const source = pathDiagram(pathOf(placement), note.nameById)
        const caption = `Working path of ${nameOf(workload)}`
        const picture = pathSvg(pathOf(placement), note.nameById, caption)
        return source === undefined || picture === undefined
          ? []
          : [paragraph(nameOf(workload)), diagram(caption, source, picture)]
      })
      return drawn.length === 0 ? [] : [details('Diagrams of the working paths', drawn)]
    },
  },
  state: {
    title: 'Reopen this note',
    build: (note) => [
      paragraph('Drop this note on Berth, or pass it to the command, to open the exact state behind it.'),
      {
        type: 'code',
        lang: 'text',
        value: stateText(note.workbook, note.assessment.catalogueVersion, notedThen(note)),
      },
    ],
  },
}

/** Sections that came out empty although somebody should have filled them. */
function unfilled(note: NoteContext): readonly Inline[] {
  return sectionIds.flatMap((id): Inline[] => {
    const { whenEmpty, build } = sections[id]
    return whenEmpty !== undefined && build(note).length === 0 ? [whenEmpty] : []
  })
}

/** Heading and body of each section that has something to say. */
export function sectionNodes(note: NoteContext, ids: readonly SectionId[]): readonly RootContent[] {
  return ids.flatMap((id): RootContent[] => {
    const body = sections[id].build(note)
    return body.length === 0 ? [] : [heading(2, sections[id].title), ...body]
  })
}
