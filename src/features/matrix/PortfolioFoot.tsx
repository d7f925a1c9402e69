/** Beyond single winners: the fewest platforms that still fit, the default path for a new service, and the way out. */
import { useMemo, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { assessedWholeAtMost } from '../../export/note-rows.ts'
import { answer } from '../../wording/answer.ts'
import { counted, fit } from '../../wording/numbers.ts'
import { namesById } from '../../wording/path-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { fewestSentence } from '../../wording/portfolio-words.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { asked } from '../../ui/asked.ts'
import { Button } from '../../ui/Button.tsx'
import { FewestTable } from './FewestTable.tsx'
import { PriorityTable } from './PriorityTable.tsx'
import styles from './MatrixPanel.module.css'

export function PortfolioFoot({ assessment }: { readonly assessment: Assessment }) {
  const [open, setOpen] = useState<'fewest' | 'priorities' | null>(null)
  const { fewest, defaultPath } = assessment.portfolio
  const { loss, hatch, label, carried } = useMemo(
    () => ({
      loss: fitLoss(assessment, fewest?.assignment ?? {}),
      hatch: defaultPath === null ? undefined : wayOut(assessment, defaultPath.option),
      label: defaultPath === null ? '' : labelOf(assessment, defaultPath.option),
      carried: defaultPath === null ? '' : carriedSentence(assessment, defaultPath),
    }),
    [assessment, fewest, defaultPath],
  )
  if (fewest === null && defaultPath === null) return null
  return (
    <section className={styles.foot} aria-label="Portfolio">
      <div data-answers="">
        {fewest !== null && (
          <>
            <h2>
              <span {...asked(fewestAnswer)}>
                {counted(fewest.platforms.length, 'platform')} fit{fewest.platforms.length === 1 ? 's' : ''}{' '}
                {Object.keys(fewest.assignment).length === assessment.workloads.length
                  ? assessment.workloads.length === 1
                    ? 'the one workload'
                    : `all ${assessment.workloads.length}`
                  : `${Object.keys(fewest.assignment).length} of ${assessment.workloads.length}`}
              </span>
            </h2>
            <p>
              <span {...asked(fewestCostAnswer, 'arrows')}>
                {fewestSentence(assessment, fewest, namesById(assessment.workloads), assessment.team.currency)}{' '}
                {loss < 0.005 ? 'The fit is the same.' : `It gives up ${fit(loss)} of fit on average.`}
              </span>
            </p>
          </>
        )}
        {defaultPath !== null && (
          <p className={styles.quiet}>
            <span {...asked(pathAnswer, fewest === null ? 'stop' : 'arrows')}>
              Default path for a new service: {label}. {carried}
            </span>
            {hatch !== undefined && ` Way out: ${hatch}.`}
          </p>
        )}
      </div>
      <span className={styles.footActions}>
        <Button onClick={() => setOpen('priorities')}>Who wins under each priority</Button>
        {fewest !== null && <Button onClick={() => setOpen('fewest')}>Compare</Button>}
      </span>
      {open === 'priorities' && <PriorityTable assessment={assessment} onClose={() => setOpen(null)} />}
      {fewest !== null && open === 'fewest' && (
        <FewestTable
          assessment={assessment}
          assignment={fewest.assignment}
          extraMonthlyUsd={fewest.extraMonthlyUsd}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** In place of the portfolio of a table that is too long for a page to read all options of. */
export function LongFoot({ assessment }: { readonly assessment: Assessment }) {
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.foot} aria-label="Portfolio">
      <p className={styles.quiet}>
        The default path and the fewest platforms are worked out for up to {assessedWholeAtMost} workloads.
      </p>
      <span className={styles.footActions}>
        <Button onClick={() => setOpen(true)}>Who wins under each priority</Button>
      </span>
      {open && <PriorityTable assessment={assessment} onClose={() => setOpen(false)} />}
    </section>
  )
}

const fewestAnswer = answer(
  'The fewest platforms on which every workload still passes its gates',
  'all workloads at their likely values; options that are blocked or hang on an answer do not count',
  'the gates of every option in the matrix',
)

const fewestCostAnswer = answer(
  'What sharing them costs against the best option of each workload',
  'money per month at the likely values; fit from 0 to 1 under your weights, as a mean over the workloads',
  'the bills and fits of the matrix; Compare shows them row by row',
)

const pathAnswer = answer(
  'The option that suits most of your workloads',
  'workloads where it is best, or within reach of the best in fit',
  'the fits of the matrix',
)

function labelOf(assessment: Assessment, option: string): string {
  for (const { options } of assessment.workloads) {
    const found = options.find((each) => each.option === option)
    if (found !== undefined) return found.label
  }
  return optionWord(option)
}

/** "It is the best for 3 workloads and close to the best for 1 more." */
function carriedSentence(
  assessment: Assessment,
  { option, workloads }: NonNullable<Assessment['portfolio']['defaultPath']>,
): string {
  const ids = new Set(workloads)
  const carried = assessment.workloads.filter(({ id }) => ids.has(id))
  const won = carried.filter(({ recommendation }) => recommendation?.option === option).length
  const close = carried.length - won
  if (won === 0) return `It is close to the best for ${counted(close, 'workload')}.`
  return close === 0
    ? `It is the best for ${counted(won, 'workload')}.`
    : `It is the best for ${counted(won, 'workload')} and close to the best for ${close} more.`
}

function wayOut(assessment: Assessment, option: string): string | undefined {
  return assessment.workloads.find((workload) => workload.recommendation?.option === option && isDeep(workload))
    ?.operations?.escapeHatch
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
