/** Screen 2: workloads by families, every cell a word, a fit, a cost and the reason that decided. */
import { SlidersHorizontal } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { families } from '../../domain/vocabulary.ts'
import type { PresetId } from '../../domain/vocabulary.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { circledPlace } from '../marks/circled-place.ts'
import type { PanelProps } from '../marks/place.ts'
import { MatrixRow } from './MatrixRow.tsx'
import { PhoneBlock } from './PhoneBlock.tsx'
import { PortfolioFoot } from './PortfolioFoot.tsx'
import { PresetBar } from './PresetBar.tsx'
import { PromptsDialog } from './PromptsDialog.tsx'
import { WeightsDialog } from './WeightsDialog.tsx'
import styles from './MatrixPanel.module.css'

export function MatrixPanel({ place, go, evidence }: PanelProps) {
  const assessment = useAssessment()
  const [preview, setPreview] = useState<PresetId | null>(null)
  const [open, setOpen] = useState<'weights' | 'questions' | null>(null)
  const narrow = useMediaQuery('(max-width: 759px)')
  const table = useRef<HTMLTableElement>(null)
  const riskiest = circledPlace(assessment)
  const openCell = useCallback((workload: string, family: (typeof families)[number]) => go({ workload, family }), [go])

  // Closing the evidence gives the focus back to the cell it belongs to.
  const lastOpen = useRef<string | null>(null)
  useEffect(() => {
    const key = place.family === null ? null : `${place.workload ?? ''}|${place.family}`
    if (key === null && lastOpen.current !== null)
      table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(lastOpen.current)}"]`)?.focus()
    lastOpen.current = key
  }, [place.family, place.workload])

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const cells = [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
    const at = cells.indexOf(document.activeElement as HTMLElement)
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -families.length,
      ArrowDown: families.length,
    }
    const step = steps[event.key]
    if (at < 0 || step === undefined) return
    event.preventDefault()
    cells[at + step]?.focus()
  }

  return (
    <Screen
      title="Fit matrix"
      fact="best option of each family"
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      controls={
        <>
          <PresetBar assessment={assessment} onPreview={setPreview} />
          <Button onClick={() => setOpen('questions')}>Questions</Button>
          <Button icon={<SlidersHorizontal size={15} />} onClick={() => setOpen('weights')}>
            Weights
          </Button>
        </>
      }
    >
      {assessment.workloads.length === 0 ? (
        <EmptyState title="No workload to place yet">
          The matrix fills as soon as a workload has a name and a volume.{' '}
          <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      ) : (
        <>
          {narrow ? (
            <div>
              {assessment.workloads.map((workload) => (
                <PhoneBlock
                  key={workload.id}
                  workload={workload}
                  circled={riskiest?.workload === workload.id ? riskiest.field : null}
                  open={openCell}
                />
              ))}
            </div>
          ) : (
            <table ref={table} className={styles.matrix} onKeyDown={onKeyDown}>
              <thead>
                <tr>
                  <th scope="col">Workload</th>
                  {families.map((family) => (
                    <th scope="col" key={family}>
                      <span className={styles.family}>
                        <FamilyGlyph family={family} /> {familyWord(family)}
                      </span>
                      <span className={styles.units}>
                        <span>fit 0–1</span>
                        <span>{assessment.team.currency?.code ?? '$'} /month</span>
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {assessment.workloads.map((workload) => (
                  <MatrixRow
                    key={workload.id}
                    workload={workload}
                    circledField={riskiest?.workload === workload.id ? riskiest.field : null}
                    openFamily={place.workload === workload.id ? place.family : null}
                    current={place.workload === workload.id}
                    preview={preview}
                    open={openCell}
                  />
                ))}
              </tbody>
            </table>
          )}
          <PortfolioFoot assessment={assessment} />
        </>
      )}
      <WeightsDialog open={open === 'weights'} onClose={() => setOpen(null)} />
      <PromptsDialog open={open === 'questions'} onClose={() => setOpen(null)} go={go} workload={place.workload} />
    </Screen>
  )
}
