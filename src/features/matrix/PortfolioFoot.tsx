/** Beyond single winners: the fewest platforms that still fit, the default path for a new service, and the way out. */
import { useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { counted, fit, moneyChange } from '../../wording/numbers.ts'
import { optionWord, platformWord } from '../../wording/platform-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './MatrixPanel.module.css'

export function PortfolioFoot({ assessment }: { readonly assessment: Assessment }) {
  const [open, setOpen] = useState(false)
  const { fewest, defaultPath } = assessment.portfolio
  if (fewest === null && defaultPath === null) return null
  const { currency } = assessment.team
  const loss = fitLoss(assessment, fewest?.assignment ?? {})
  const nameOf = (id: string): string => assessment.workloads.find((workload) => workload.id === id)?.name ?? id
  return (
    <section className={styles.foot} aria-label="Portfolio">
      <div>
        {fewest !== null && (
          <>
            <h2>
              {counted(fewest.platforms.length, 'platform')} fit{fewest.platforms.length === 1 ? 's' : ''}{' '}
              {Object.keys(fewest.assignment).length === assessment.workloads.length
                ? `all ${assessment.workloads.length}`
                : `${Object.keys(fewest.assignment).length} of ${assessment.workloads.length}`}
            </h2>
            <p>
              {fewest.platforms.map(platformWord).join(', ')}:{' '}
              <strong>{moneyChange(fewest.extraMonthlyUsd, currency)} /month</strong> against the best of each,{' '}
              {loss < 0.005 ? 'at the same fit' : `for ${fit(loss)} less fit on average`}.
            </p>
          </>
        )}
        {defaultPath !== null && (
          <p className={styles.quiet}>
            Default path for a new service: {optionWord(defaultPath.option)}, which already wins{' '}
            {counted(defaultPath.workloads.length, 'workload')}.
          </p>
        )}
      </div>
      {fewest !== null && <Button onClick={() => setOpen(true)}>Compare</Button>}
      {fewest !== null && (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="The fewest platforms against the best of each"
          size="large"
        >
          <table className={styles.compare}>
            <thead>
              <tr>
                <th scope="col">Workload</th>
                <th scope="col">Best of each</th>
                <th scope="col">Fewest platforms</th>
              </tr>
            </thead>
            <tbody>
              {assessment.workloads.map((workload) => {
                const chosen = fewest.assignment[workload.id]
                const same = chosen === workload.recommendation?.option
                return (
                  <tr key={workload.id}>
                    <th scope="row">{nameOf(workload.id)}</th>
                    <td>{workload.recommendation?.label ?? 'nothing passes'}</td>
                    <td>{chosen === undefined ? '–' : same ? 'the same' : <strong>{optionWord(chosen)}</strong>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Dialog>
      )}
    </section>
  )
}

/** How much fit the workloads lose on average when they share the fewest platforms. */
function fitLoss(assessment: Assessment, assignment: Readonly<Record<string, string>>): number {
  const losses = assessment.workloads.flatMap(({ id, options, recommendation }) => {
    const chosen = options.find((option) => option.option === assignment[id])
    return recommendation === null || chosen === undefined || chosen.fit === null
      ? []
      : [recommendation.fit - chosen.fit]
  })
  return losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
