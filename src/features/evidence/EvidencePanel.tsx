/** The evidence behind one verdict, in the order in which people object: near miss, gates, shares, bill, flips. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { answer } from '../../wording/answer.ts'
import { fit, money, moneyRange } from '../../wording/numbers.ts'
import { ordinal } from '../../wording/number-words.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { inUnit } from '../../wording/units.ts'
import { riskRule } from '../../wording/verdict-words.ts'
import { useAssessment, useDeepFocus, useWorkloadAssessment } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import type { PanelProps } from '../marks/place.ts'
import { Verdict } from '../marks/Verdict.tsx'
import { sourcesOf } from '../marks/VerdictHint.tsx'
import { BillTable } from './BillTable.tsx'
import { CapacityFacts } from './CapacityFacts.tsx'
import { FlipList } from './FlipList.tsx'
import { GateList } from './GateList.tsx'
import { HowItRuns } from './HowItRuns.tsx'
import { NearMiss } from './NearMiss.tsx'
import { OtherAnswers } from './OtherAnswers.tsx'
import { ShareList } from './ShareList.tsx'
import styles from './EvidencePanel.module.css'

export type EvidencePanelProps = {
  readonly workload: string
  readonly family: Family
  readonly go: PanelProps['go']
}

export function EvidencePanel({ workload: id, family, go }: EvidencePanelProps) {
  const workload = useWorkloadAssessment(id)
  useDeepFocus(id)
  const [chosen, setChosen] = useState<string | null>(null)
  if (workload === undefined)
    return (
      <EmptyState
        title="No such workload"
        actions={<Button onClick={() => go({ workload: null, family: null })}>Close</Button>}
      >
        It was deleted or the address names one of another workbook.
      </EmptyState>
    )
  const inFamily = workload.options.filter((option) => option.family === family)
  const best = workload.families[family].bestOption
  const option =
    inFamily.find((each) => each.option === chosen) ?? inFamily.find((each) => each.option === best) ?? inFamily[0]
  return (
    <div className={styles.panel} data-family={family}>
      <Crumbs workload={workload} family={family} go={go} />
      {option === undefined ? (
        <EmptyState title={`No ${familyWord(family)} option`}>
          The team settings leave no vendor that offers one.
        </EmptyState>
      ) : (
        <OptionEvidence
          workload={workload}
          option={option}
          options={inFamily}
          onChoose={setChosen}
          close={workload.families[family].close}
          go={go}
        />
      )}
    </div>
  )
}

function Crumbs({
  workload,
  family,
  go,
}: {
  readonly workload: WorkloadAssessment
  readonly family: Family
  readonly go: PanelProps['go']
}) {
  const order = useAssessment().workloads
  const at = order.findIndex((each) => each.id === workload.id) * families.length + families.indexOf(family)
  const step = (by: number) => (): void => {
    const next = at + by
    const to = order[Math.floor(next / families.length)]
    const nextFamily = families[next % families.length]
    if (next >= 0 && to !== undefined && nextFamily !== undefined) go({ workload: to.id, family: nextFamily })
  }
  return (
    <div className={styles.crumbs}>
      <span className={styles.path}>
        {workload.name} <span aria-hidden="true">›</span> <FamilyGlyph family={family} size={8} /> {familyWord(family)}
      </span>
      <IconButton small label="Previous cell" icon={<ChevronLeft size={15} />} disabled={at <= 0} onClick={step(-1)} />
      <IconButton
        small
        label="Next cell"
        icon={<ChevronRight size={15} />}
        disabled={at >= order.length * families.length - 1}
        onClick={step(1)}
      />
      <IconButton
        small
        label="Close the evidence"
        keys="Escape"
        icon={<X size={15} />}
        onClick={() => go({ family: null })}
      />
    </div>
  )
}

type OptionEvidenceProps = {
  readonly workload: WorkloadAssessment
  readonly option: OptionAssessment
  readonly options: readonly OptionAssessment[]
  readonly close: boolean
  readonly onChoose: (option: string) => void
  readonly go: PanelProps['go']
}

function OptionEvidence({ workload, option, options, close, onChoose, go }: OptionEvidenceProps) {
  const { currency } = useAssessment().team
  const requests = workload.inputs.likely.requestsPerMonth
  const range = option.monthlyUsd === null ? '' : moneyRange(option.monthlyUsd, currency)
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <h2 className={styles.title}>{option.label}</h2>
          {option.fit === null ? (
            <span className={styles.fit}>–</span>
          ) : (
            <NumberHint
              what={`Fit of ${option.label}: ${fit(option.fit)}`}
              period="0 to 1, the sum of its shares under your weights"
              className={styles.fit}
            >
              {fit(option.fit)}
            </NumberHint>
          )}
        </div>
        <div className={styles.headLine}>
          <span className={styles.which} {...asked(placeAnswer, 'own')}>
            <Verdict
              family={option.family}
              verdict={option.verdict}
              closeCall={close && option.verdict !== 'blocked'}
              atRisk={option.atRisk}
            />
            <Select
              label={`Options of this family, ${options.length}`}
              hideLabel
              quiet
              value={option.option}
              shown={placeInFamily(options, option.option)}
              options={options.map((each) => ({
                value: each.option,
                label: each.label,
                detail:
                  each.monthlyUsd === null
                    ? each.verdict
                    : `${each.verdict}, ${money(each.monthlyUsd.likely, currency)}`,
              }))}
              onChange={onChoose}
            />
          </span>
          <span className={styles.cost}>
            {option.monthlyUsd === null ? (
              'no bill yet'
            ) : (
              <NumberHint
                what={`Cost of ${option.label}: ${money(option.monthlyUsd.likely, currency)}`}
                period={`per month${requests === undefined ? '' : ` at ${inUnit(requests, 'requests/month')}`}, likely value`}
                range={range || undefined}
                sources={sourcesOf(option)}
              >
                <strong>{money(option.monthlyUsd.likely, currency)}</strong> /month{' '}
                {range !== '' && <span>({range})</span>}
              </NumberHint>
            )}
          </span>
        </div>
      </header>
      <NearMiss workload={workload} option={option} />
      <GateList workload={workload} gates={option.gates} rule={riskRule(option)} go={go} />
      <ShareList option={option} />
      <BillTable workload={workload} option={option} requestsPerMonth={workload.inputs.likely.requestsPerMonth} />
      <CapacityFacts capacity={option.capacity} isBursty={workload.inputs.likely.trafficShape === 'bursty'} />
      <HowItRuns key={option.option} option={option} />
      <FlipList workload={workload} />
      <OtherAnswers workload={workload} />
    </>
  )
}

const placeAnswer = answer(
  'Place of this option among those of its family',
  'all options that your team allows; by verdict, then by fit under your weights',
  'their gates and shares; choose another to see its own',
)

/** "best of 4", "3rd of 4"; the family stands in the line above. */
function placeInFamily(options: readonly OptionAssessment[], option: string): string {
  const place = options.findIndex((each) => each.option === option) + 1
  if (options.length === 1) return 'the only one'
  return `${place === 1 ? 'best' : ordinal(place)} of ${options.length}`
}
