/** The matrix where three columns have no room: one block a workload, of a long list those in view. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Assessment, FamilyVerdict } from '../../domain/assessment.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { fit } from '../../wording/numbers.ts'
import { standingPhrase } from '../../wording/verdict-words.ts'
import type { CircledPlace } from '../marks/circled-place.ts'
import { PhoneWorkload } from '../marks/PhoneWorkload.tsx'
import { useMatrixRows } from './use-matrix-rows.ts'

export type PhoneBlocksProps = {
  readonly assessment: Assessment
  readonly circled: CircledPlace | null
  /** ISO day. */
  readonly today: string
  readonly current: string | null
  readonly scroller: RefObject<HTMLElement | null>
  readonly open: (workload: string, family: Family) => void
}

export function PhoneBlocks({ assessment: { workloads }, circled, today, current, scroller, open }: PhoneBlocksProps) {
  const list = useRef<HTMLDivElement>(null)
  const rows = useMatrixRows({
    count: workloads.length,
    rowHeight: 186,
    headHeight: 0,
    scroller,
    kept: [workloads.findIndex(({ id }) => id === current)],
  })
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div ref={list} role="list" style={{ paddingBottom: rows.gaps.at(-1) }}>
      {rows.shown.map((row, at) => {
        const workload = workloads[row]
        if (workload === undefined) return null
        return (
          <div
            key={workload.id}
            ref={rows.measure}
            role="listitem"
            aria-setsize={workloads.length}
            aria-posinset={row + 1}
            data-index={row}
            data-current={workload.id === current ? '' : undefined}
            style={{ marginTop: rows.gaps[at] }}
          >
            <PhoneWorkload
              workload={workload}
              today={today}
              aside={<span>{standingPhrase(workload)}</span>}
              circled={circled?.workload === workload.id ? circled.field : null}
              onFamily={(family) => open(workload.id, family)}
              figure={fitText}
            />
          </div>
        )
      })}
    </div>
  )
}

/** The fit where there is one to choose by. */
function fitText({ verdict, fit: value }: FamilyVerdict): string {
  return value === null || verdict === 'blocked' || verdict === 'unknown' ? '' : fit(value)
}
