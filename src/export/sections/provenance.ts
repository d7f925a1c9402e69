/** Where the note comes from: versions, the basis of every input, the organisation's own prices, the sources used. */
import { priceName } from '../../wording/price-words.ts'
import { fieldList } from '../../domain/fields.ts'
import type { Basis } from '../../domain/vocabulary.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { unitPrice } from '../../wording/numbers.ts'
import { paragraph, table } from '../build-nodes.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { sourceTable } from '../note-sources.ts'
import type { Section } from './section.ts'

const weakAndStrong = ['measured', 'assumed', 'default'] as const

export function versionLine(note: NoteContext): string {
  const { catalogueVersion, rulesVersion, pricesReadOn } = note.assessment
  const app = note.appVersion === undefined ? '' : `Berth ${note.appVersion}, `
  return `${app}rules ${rulesVersion}, catalogue ${catalogueVersion}, prices read ${pricesReadOn}.`
}

function fieldsWith(workload: NoteContext['placements'][number]['workload'], basis: Basis): string {
  const based = fieldList.filter(({ id }) => workload.inputs.basis[id] === basis)
  return based.length === 0 ? '–' : based.map(({ id }) => fieldInSentence(id)).join(', ')
}

export const provenance: Section = {
  title: 'Provenance',
  build: (note) => {
    const own = Object.entries(note.workbook.prices).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return [
      paragraph(`${versionLine(note)} Inputs not listed below are the team’s estimates.`),
      ...(note.placements.length === 0
        ? []
        : [
            table(
              ['Workload', 'Measured', 'Assumed', 'Default', 'Not answered'],
              note.placements.map(({ workload }) => [
                nameOf(workload),
                ...weakAndStrong.map((basis) => fieldsWith(workload, basis)),
                workload.inputs.unknown.length === 0 ? '–' : workload.inputs.unknown.map(fieldInSentence).join(', '),
              ]),
            ),
          ]),
      ...(own.length === 0
        ? []
        : [
            table(
              ['Own price', ['Value', 'right'], 'Source', 'Date'],
              own.map(([fact, price]) => [
                `${priceName(fact)} (${fact})`,
                unitPrice(price.value),
                price.source,
                price.date,
              ]),
            ),
          ]),
      ...(note.sourceIds.length === 0 ? [] : [sourceTable(note)]),
    ]
  },
}
