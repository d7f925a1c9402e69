/** The head of a scenario's column: its name, and what can be done with it. */
import { Ellipsis, Snowflake } from 'lucide-react'
import { outcomeToFreeze } from '../../domain/meeting/compare-outcomes.ts'
import type { ComparedScenario } from '../../domain/meeting/compare-outcomes.ts'
import { useDispatch } from '../../workbench/use-workbench.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ScenarioName } from './ScenarioName.tsx'
import styles from './Scenarios.module.css'

export function ScenarioHead({ column }: { readonly column: ComparedScenario }) {
  const dispatch = useDispatch()
  const { scenario } = column
  return (
    <span className={styles.columnHead}>
      {scenario.frozen === true && <Snowflake size={13} aria-label="Frozen" />}
      <ScenarioName scenario={scenario} />
      <Menu
        label={`${scenario.name}: more`}
        placement="bottom-end"
        trigger={<IconButton small label={`${scenario.name}: more`} icon={<Ellipsis size={14} />} />}
        groups={[
          {
            actions: [
              {
                id: 'apply',
                label: 'Make it today’s workbook',
                detail: 'can be undone',
                onSelect: () => dispatch({ kind: 'apply-scenario', scenario: scenario.id }),
              },
              ...(scenario.frozen === true
                ? []
                : [
                    {
                      id: 'freeze',
                      label: 'Freeze as a milestone',
                      onSelect: () =>
                        dispatch({
                          kind: 'freeze-scenario',
                          scenario: scenario.id,
                          ...outcomeToFreeze(column.outcomes),
                        }),
                    },
                  ]),
              {
                id: 'remove',
                label: 'Remove',
                onSelect: () => dispatch({ kind: 'remove-scenario', scenario: scenario.id }),
              },
            ],
          },
        ]}
      />
    </span>
  )
}
