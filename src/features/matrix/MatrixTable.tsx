/** The matrix as a grid of one tab stop: arrows move, Home, End and the page keys too; of a long one only the rows in view exist. */
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family, PresetId } from '../../domain/vocabulary.ts'
import type { Answer } from '../../wording/answer.ts'
import { headOf } from '../../wording/display-currency.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { VerdictHint } from '../marks/VerdictHint.tsx'
import type { CircledPlace } from '../marks/circled-place.ts'
import type { Place } from '../marks/place.ts'
import { leftOffPaper } from '../../ui/printed-rows.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import { HintLayer } from '../../ui/HintLayer.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useMatrixRows } from './use-matrix-rows.ts'
import styles from './MatrixPanel.module.css'

const matrixRowHeight = 80
const headHeight = 38

export type MatrixTableProps = {
  readonly assessment: Assessment
  readonly place: Place
  readonly circled: CircledPlace | null
  readonly preview: PresetId | null
  readonly today: string
  readonly scroller: RefObject<HTMLElement | null>
  readonly open: (workload: string, family: Family) => void
}

interface CellPlace {
  readonly row: number
  readonly family: Family
}

export function MatrixTable({ assessment, place, circled, preview, today, scroller, open }: MatrixTableProps) {
  const { workloads } = assessment
  const table = useRef<HTMLTableElement>(null)
  const rowOf = useMemo(() => new Map(workloads.map(({ id }, row) => [id, row])), [workloads])
  const current = rowOf.get(place.workload ?? '') ?? -1
  const [focused, setFocused] = useState<CellPlace | null>(null)
  /** Where Tab enters: the cell last focused, else the one that is open, else the first. */
  const entry: CellPlace = focused ?? { row: Math.max(0, current), family: place.family ?? 'vm' }
  const rows = useMatrixRows({
    count: workloads.length,
    rowHeight: matrixRowHeight,
    headHeight,
    scroller,
    kept: [entry.row, current],
  })

  const focusCell = useCallback((id: string, family: Family): void => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${id}|${family}`)}"]`)?.focus()
  }, [])

  // Closing the evidence gives the focus back to the cell it belongs to.
  const lastOpen = useRef<{ readonly id: string; readonly family: Family } | null>(null)
  useEffect(() => {
    if (place.family === null && lastOpen.current !== null) focusCell(lastOpen.current.id, lastOpen.current.family)
    lastOpen.current = place.family === null ? null : { id: place.workload ?? '', family: place.family }
  }, [place.family, place.workload, focusCell])

  // The workload that was selected elsewhere is in view here.
  useEffect(() => {
    table.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [place.workload])

  // The row one moves to may only now exist.
  const [moving, setMoving] = useState(false)
  useEffect(() => {
    if (!moving || focused === null) return
    focusCell(workloads[focused.row]?.id ?? '', focused.family)
    setMoving(false)
  }, [moving, focused, workloads, focusCell])

  const hintOf = (cell: HTMLElement) => {
    const at = cellPlaceOf(cell)
    const workload = at === null ? undefined : workloads[at.row]
    return at === null || workload === undefined ? null : <VerdictHint workload={workload} family={at.family} />
  }

  function cellPlaceOf(cell: Element | null): CellPlace | null {
    const [id = '', family] = (cell?.getAttribute('data-cell') ?? '').split(/\|(?=[a-z]+$)/)
    const row = rowOf.get(id)
    return row === undefined || family === undefined ? null : { row, family: family as Family }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const from = cellPlaceOf(document.activeElement)
    if (from === null) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / matrixRowHeight) - 1)
    const to = moved(from, event, { last: workloads.length - 1, page })
    if (to === null) return
    event.preventDefault()
    setFocused(to)
    setMoving(true)
  }

  return (
    <>
      <HintLayer within={table} label="What this is" cellOf={cellOf} render={hintOf} />
      <div className={styles.wide}>
        <table
          ref={table}
          role="grid"
          aria-label="Fit of every workload on every family"
          aria-rowcount={workloads.length + 1}
          className={styles.matrix}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1} data-answers="">
              <th scope="col">Workload</th>
              {families.map((family) => (
                <th scope="col" key={family}>
                  <span className={styles.family}>
                    <FamilyGlyph family={family} /> {familyWord(family)}
                  </span>
                  <span className={styles.units} {...asked(unitsAnswer, inGroup(families.indexOf(family)))}>
                    <span>fit 0–1</span>
                    <span>{headOf(assessment.team.currency)} /month</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-answers="">
            {rows.shown.map((row, at) => {
              const workload = workloads[row]
              if (workload === undefined) return null
              return (
                <Fragment key={workload.id}>
                  <Gap height={rows.gaps[at] ?? 0} />
                  <MatrixRow
                    workload={workload}
                    index={row}
                    measure={rows.measure}
                    circledField={circled?.workload === workload.id ? circled.field : null}
                    openFamily={place.workload === workload.id ? place.family : null}
                    tabFamily={entry.row === row ? entry.family : null}
                    current={current === row}
                    preview={preview}
                    today={today}
                    open={open}
                    onFocus={setFocused}
                  />
                </Fragment>
              )
            })}
            <Gap height={rows.gaps.at(-1) ?? 0} />
          </tbody>
        </table>
      </div>
      {leftOffPaper(workloads.length) !== null && <p className={styles.leftOff}>{leftOffPaper(workloads.length)}</p>}
    </>
  )
}

const unitsAnswer: Answer = {
  what: 'Fit and cost of the best option of the family',
  rows: [
    ['Fit', '0 to 1: the sum of its shares under your weights'],
    ['Cost', 'per month at the likely values'],
    ['From', 'your workbook, the catalogue and your own prices; each cell names its sources'],
  ],
}

function cellOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-cell]')
}

/** Stands for the rows that are out of view. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr aria-hidden="true" className={styles.gap} style={{ height }}>
      <td colSpan={families.length + 1} />
    </tr>
  ) : null
}

function moved(
  from: CellPlace,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { last, page }: { readonly last: number; readonly page: number },
): CellPlace | null {
  const at = families.indexOf(from.family)
  const across = (to: number): CellPlace => ({ ...from, family: families[to] ?? from.family })
  const down = (by: number): CellPlace => ({ ...from, row: Math.min(last, Math.max(0, from.row + by)) })
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowLeft':
      return across(at - 1)
    case 'ArrowRight':
      return across(at + 1)
    case 'ArrowUp':
      return down(far ? -last : -1)
    case 'ArrowDown':
      return down(far ? last : 1)
    case 'PageUp':
      return down(-page)
    case 'PageDown':
      return down(page)
    case 'Home':
      return far ? { row: 0, family: families[0] } : across(0)
    case 'End':
      return far ? { row: last, family: families[families.length - 1] ?? from.family } : across(families.length - 1)
    default:
      return null
  }
}
