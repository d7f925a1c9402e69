/** Every workload with what its recommended option costs, and the sum of the set; of a long list those in view. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { correctionOf } from '../../domain/bill/counted-once.ts'
import { headOf } from '../../wording/display-currency.ts'
import { moneyDigits } from '../../wording/curve-words.ts'
import { countedOnceWords } from '../../wording/shared-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { money, moneyRange } from '../../wording/numbers.ts'
import { HintContent, NumberHint } from '../marks/NumberHint.tsx'
import { sourcesOf } from '../marks/VerdictHint.tsx'
import type { PanelProps } from '../marks/place.ts'
import { HintLayer } from '../../ui/HintLayer.tsx'
import styles from './WorkloadRail.module.css'

function RowHint({ workload }: { readonly workload: WorkloadAssessment }) {
  const { currency } = useAssessment().team
  const { recommendation, options } = workload
  const option = options.find((each) => each.option === recommendation?.option)
  const bill = option?.monthlyUsd ?? null
  return (
    <HintContent
      what={`${workload.name}: ${recommendation?.label ?? 'no recommendation yet'}`}
      period={bill === null ? 'no bill yet' : `${money(bill.likely, currency)} per month, at the likely values`}
      range={bill === null ? undefined : moneyRange(bill, currency) || undefined}
      sources={option === undefined ? [] : sourcesOf(option)}
    />
  )
}

export type WorkloadRailProps = { readonly current: string; readonly go: PanelProps['go'] }

/** Below this all are in the page, so that the browser's own search finds them. */
const virtualFrom = 200
const rowHeight = 34

export function WorkloadRail({ current, go }: WorkloadRailProps) {
  const { workloads, portfolio, team } = useAssessment()
  const once = correctionOf(portfolio.shared)
  const rail = useRef<HTMLElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const at = workloads.findIndex(({ id }) => id === current)
  const virtual = workloads.length > virtualFrom
  const rows = useVirtualizer({
    count: virtual ? workloads.length : 0,
    getScrollElement: () => rail.current?.parentElement ?? null,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialOffset: () => Math.max(0, (at - 8) * rowHeight),
    // The one that is drawn stays in the page, and with it the focus that chose it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    if (rail.current?.contains(document.activeElement) === true)
      rail.current.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [current])
  const items = virtual ? rows.getVirtualItems() : workloads.map((_, index) => ({ index, start: 0 }))
  const priced = workloads.some(({ recommendation }) => recommendation?.monthlyUsd != null)
  const amount = (usd: number): string => moneyDigits(usd, team.currency)
  return (
    <nav ref={rail} className={styles.rail} aria-label="Workloads with their cost">
      <div className={styles.head} aria-hidden="true">
        <span>Workload</span>
        <span>{headOf(team.currency)} /month</span>
      </div>
      <ul
        ref={list}
        className={styles.list}
        style={virtual ? { height: rows.getTotalSize() } : undefined}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          const next = workloads[at + step]
          if (step === 0 || next === undefined) return
          event.preventDefault()
          go({ workload: next.id, family: null })
        }}
      >
        {items.map(({ index, start }) => {
          const workload = workloads[index]
          if (workload === undefined) return null
          const { recommendation } = workload
          const usd = recommendation?.monthlyUsd ?? null
          return (
            <li
              key={workload.id}
              aria-setsize={workloads.length}
              aria-posinset={index + 1}
              className={virtual ? styles.placed : undefined}
              style={virtual ? { transform: `translateY(${start}px)` } : undefined}
            >
              <button
                type="button"
                className={styles.row}
                aria-current={workload.id === current ? 'true' : undefined}
                data-workload={workload.id}
                onClick={() => go({ workload: workload.id, family: null })}
              >
                <span className={styles.glyph}>
                  {recommendation !== null && <FamilyGlyph family={recommendation.family} size={8} />}
                </span>
                <span className={styles.name}>{workload.name}</span>
                <span className={styles.cost}>{usd === null ? '–' : amount(usd)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {once !== 0 && (
        <div className={styles.once}>
          <span>Once for the account</span>
          <NumberHint
            what={`Once for the account: ${money(once, team.currency)}`}
            period="per month, what every bill carries and an account pays once"
            more={portfolio.shared.map((line) => (
              <div key={countedOnceWords(line)}>{countedOnceWords(line)}</div>
            ))}
          >
            {amount(once)}
          </NumberHint>
        </div>
      )}
      <HintLayer
        within={rail}
        label="What this is"
        cellOf={(element) => element.closest<HTMLElement>('[data-workload]')}
        render={(row) => {
          const asked = workloads.find(({ id }) => id === row.dataset['workload'])
          return asked === undefined ? undefined : <RowHint workload={asked} />
        }}
      />
      <div className={styles.total}>
        <span>Recommended set</span>
        {priced ? (
          <NumberHint
            what={`The recommended set: ${money(portfolio.monthlyUsd.likely, team.currency)}`}
            period="per month, every workload on its recommended option, at the likely values"
            range={moneyRange(portfolio.monthlyUsd, team.currency) || undefined}
          >
            <strong>{amount(portfolio.monthlyUsd.likely)}</strong>
          </NumberHint>
        ) : (
          <strong>–</strong>
        )}
      </div>
    </nav>
  )
}
