/** Where the note comes from: versions, the basis of every input, the organisation's own prices, the sources used. */
import type { Basis } from '../../domain/vocabulary.ts'
import { bases } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { unitPrice } from '../../wording/numbers.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { joined, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { sourceNode } from '../note-sources.ts'
import type { Section } from './section.ts'

export function versionLine(note: NoteContext): string {
  const { catalogueVersion, rulesVersion, pricesReadOn } = note.assessment
  const app = note.appVersion === undefined ? '' : `Berth ${note.appVersion}, `
  return `${app}rules ${rulesVersion}, catalogue ${catalogueVersion}, prices read ${pricesReadOn}.`
}

function fieldsWith(workload: NoteContext['placements'][number]['workload'], basis: Basis): string {
  const ids = (Object.keys(workload.inputs.basis) as FieldId[]).filter((id) => workload.inputs.basis[id] === basis)
  return ids.length === 0 ? '–' : ids.map(fieldInSentence).join(', ')
}

function sourcesUsed(note: NoteContext): readonly string[] {
  const ids = note.placements.flatMap(({ option }) =>
    [...(option?.bill ?? []), ...(option?.gates ?? [])].map((entry) => entry.source),
  )
  return [...new Set(ids.filter((id) => id !== ''))].toSorted()
}

export const provenance: Section = {
  title: 'Provenance',
  build: (note) => {
    const own = Object.entries(note.workbook.prices).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const sources = sourcesUsed(note)
    return [
      paragraph(versionLine(note)),
      ...(note.placements.length === 0
        ? []
        : [
            table(
              [
                'Workload',
                ...bases.map((basis) => `${basisWord(basis).charAt(0).toUpperCase()}${basisWord(basis).slice(1)}`),
                'Not answered',
              ],
              note.placements.map(({ workload }) => [
                nameOf(workload),
                ...bases.map((basis) => fieldsWith(workload, basis)),
                workload.inputs.unknown.length === 0 ? '–' : workload.inputs.unknown.map(fieldInSentence).join(', '),
              ]),
            ),
          ]),
      ...(own.length === 0
        ? []
        : [
            table(
              ['Own price', ['Value', 'right'], 'Source', 'Date'],
              own.map(([fact, price]) => [fact, unitPrice(price.value), price.source, price.date]),
            ),
          ]),
      ...(sources.length === 0
        ? []
        : [
            paragraph(
              joined(
                'Sources: ',
                ...sources.flatMap((id, index): Inline[] => [...(index === 0 ? [] : ['; ']), sourceNode(note, id)]),
                '.',
              ),
            ),
          ]),
    ]
  },
}
