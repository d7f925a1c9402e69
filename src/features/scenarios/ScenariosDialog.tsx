/** Other futures side by side with today: whose choice changes, what it costs, and what new prices did to frozen milestones. */
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { correctionOf } from '../../domain/bill/counted-once.ts'
import { acceptedIn } from '../../domain/meeting/decision-state.ts'
import { outcomeToFreeze, outcomesOf } from '../../domain/meeting/compare-outcomes.ts'
import { scenarioFrom, scenarioPresets } from '../../domain/meeting/scenario-presets.ts'
import type { ScenarioPreset } from '../../domain/meeting/scenario-presets.ts'
import { scenarioName } from '../../wording/meeting-words.ts'
import { otherRegionsInWords } from '../../wording/region-prices.ts'
import { compareScenarios } from '../../workbench/compare-scenarios.ts'
import { getWorkbench, useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { ScenarioTable } from './ScenarioTable.tsx'
import { PriceChanges } from './PriceChanges.tsx'
import { OwnFactor } from './OwnFactor.tsx'
import styles from './Scenarios.module.css'

export type ScenariosDialogProps = { readonly today: string; readonly onClose: () => void }

const groups: readonly { readonly label: string; readonly kinds: readonly ScenarioPreset['kind'][] }[] = [
  { label: 'Traffic', kinds: ['traffic'] },
  { label: 'Terms', kinds: ['commitment', 'spot'] },
  { label: 'Region', kinds: ['region'] },
  { label: 'Vendors', kinds: ['vendors'] },
  { label: 'Own', kinds: ['copy'] },
]

export function ScenariosDialog({ today, onClose }: ScenariosDialogProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const dispatch = useDispatch()
  const presets = scenarioPresets(workbook.team)
  const columns = useMemo(
    () => compareScenarios(workbook, assessment, getWorkbench().assessed.assessWith),
    [workbook, assessment],
  )
  const regions = otherRegionsInWords(
    assessment.team.region,
    columns.map(({ scenario }) => scenario),
    assessment.pricePlaces,
  )
  const frozen = columns.filter(({ scenario }) => scenario.frozen === true)

  function add(preset: ScenarioPreset): void {
    dispatch({ kind: 'add-scenario', scenario: { name: scenarioName(preset), ...scenarioFrom(preset, workbook.team) } })
  }

  /** One command, so that one undo takes it away again. */
  function freezeToday(): void {
    dispatch({
      kind: 'add-scenario',
      scenario: {
        name: `Milestone ${today}`,
        frozen: true,
        team: workbook.team,
        priorities: workbook.priorities,
        workloads: workbook.workloads,
        catalogueVersion: assessment.catalogueVersion,
        ...outcomeToFreeze(outcomesOf(assessment, acceptedIn(workbook))),
      },
    })
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      className={joinClasses(columns.length > 0 && styles.dialog)}
      title="Scenarios"
      description="Each column is this workbook with one thing changed. Today stays as it is until a scenario is applied."
      footer={<Button onClick={freezeToday}>Freeze today as a milestone</Button>}
    >
      <div className={styles.add}>
        <Menu
          label="Add a scenario"
          trigger={<Button icon={<Plus size={15} />}>Add a scenario</Button>}
          groups={groups.map(({ label, kinds }) => ({
            label,
            actions: presets
              .filter(({ kind }) => kinds.includes(kind))
              .map((preset) => ({
                id: scenarioName(preset),
                label: scenarioName(preset),
                onSelect: () => add(preset),
              })),
          }))}
        />
        <OwnFactor onAdd={(factor) => add({ kind: 'traffic', factor })} />
      </div>
      {regions !== null && <p className={styles.rest}>{regions}</p>}
      {columns.length === 0 ? (
        <p className={styles.empty}>
          No scenario yet. The table will show which choices change, and by how much a month. A milestone keeps today’s
          choices and prices, to compare with when new prices arrive.
        </p>
      ) : (
        <ScenarioTable
          today={outcomesOf(assessment)}
          held={outcomesOf(assessment, acceptedIn(workbook))}
          onceUsd={correctionOf(assessment.portfolio.shared)}
          columns={columns}
          currency={assessment.team.currency}
        />
      )}
      {frozen.length > 0 && <PriceChanges columns={frozen} assessment={assessment} />}
    </Dialog>
  )
}
