/** The working path as a table: the same boxes and arrows, one step a row. */
import type { PathBox } from '../../domain/running-plan.ts'
import { pathAnswer } from '../../wording/path-answer.ts'
import { boxWords } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { useAssessment } from '../../workbench/use-workbench.ts'
import type { PathProps } from './PathDiagram.tsx'

export function PathTable({ path, nameById }: PathProps) {
  const { currency } = useAssessment().team
  const next = (id: string) => path.arrows.filter((arrow) => arrow.from === id)
  const nameOf = (id: string) => {
    const box = path.boxes.find((each) => each.id === id)
    return box === undefined ? id : boxWords(box, nameById, currency)
  }
  const said = (box: PathBox, text: string, reach: AskedReach = 'arrows') => (
    <span
      {...asked(
        pathAnswer(
          box,
          path.arrows.find(({ to }) => to === box.id),
          currency,
        ),
        reach,
      )}
    >
      {text}
    </span>
  )
  return (
    <div data-answers="">
      <DataTable
        caption="Working path"
        rows={path.boxes}
        keyOf={(box) => box.id}
        columns={[
          { id: 'step', label: 'Step', rowHeader: true, cell: (box) => capitalised(box.role) },
          {
            id: 'what',
            label: 'What',
            cell: (box) => said(box, boxWords(box, nameById, currency), inGroup(path.boxes.indexOf(box))),
          },
          { id: 'paid', label: 'Paid by', cell: (box) => (box.paidBy === '' ? '–' : box.paidBy) },
          {
            id: 'next',
            label: 'Goes to',
            cell: (box) =>
              next(box.id)
                .map((arrow) => nameOf(arrow.to))
                .join('; ') || '–',
          },
          {
            id: 'retry',
            label: 'Retried by',
            cell: (box) =>
              [
                ...new Set(
                  next(box.id)
                    .filter(({ to }) => to !== 'cost')
                    .map((arrow) => sentenceOf(arrow.retriedBy)),
                ),
              ].join('; ') || '–',
          },
          {
            id: 'expires',
            label: 'Expires',
            cell: (box) => (box.expires === null ? '–' : said(box, sentenceOf(box.expires))),
          },
          { id: 'watch', label: 'Watch', cell: (box) => said(box, sentenceOf(box.metric, currency)) },
        ]}
      />
    </div>
  )
}
