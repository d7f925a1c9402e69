/** Screen 2: workloads by families, every cell a word, a fit, a cost and the reason that decided. */
import { SlidersHorizontal } from 'lucide-react'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import type { Family, PresetId } from '../../domain/vocabulary.ts'
import { useAssessment, useSettledAssessment } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import { assessedWholeAtMost } from '../../export/note-rows.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { circledPlace } from '../marks/circled-place.ts'
import type { PanelProps } from '../marks/place.ts'
import { MatrixTable } from './MatrixTable.tsx'
import { PhoneBlocks } from './PhoneBlocks.tsx'
import { LongFoot, PortfolioFoot } from './PortfolioFoot.tsx'
import { PresetBar } from './PresetBar.tsx'
import { PromptsDialog } from './PromptsDialog.tsx'
import { usePortfolio } from './use-portfolio.ts'
import { WeightsDialog } from './WeightsDialog.tsx'

export function MatrixPanel({ place, go, evidence, today }: PanelProps) {
  const assessment = useAssessment()
  // What reads every option of every workload waits until the rows are there.
  const settled = useDeferredValue<Assessment | null>(useSettledAssessment(), null)
  const shared = usePortfolio(settled)
  const [preview, setPreview] = useState<PresetId | null>(null)
  const [open, setOpen] = useState<'weights' | 'questions' | null>(null)
  // On paper the rows make themselves smaller instead.
  const narrow = useMediaQuery('screen and (max-width: 759px)')
  const scroller = useRef<HTMLDivElement>(null)
  const riskiest = circledPlace(assessment)
  const openCell = useCallback((workload: string, family: Family) => go({ workload, family }), [go])

  return (
    <Screen
      title="Fit matrix"
      fact="best option of each family"
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      contentRef={scroller}
      controls={
        <>
          {assessment.workloads.length > 0 && <PresetBar assessment={settled ?? assessment} onPreview={setPreview} />}
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
            <PhoneBlocks
              assessment={assessment}
              circled={riskiest}
              today={today}
              current={place.workload}
              scroller={scroller}
              open={openCell}
            />
          ) : (
            <MatrixTable
              assessment={assessment}
              place={place}
              circled={riskiest}
              preview={preview}
              today={today}
              scroller={scroller}
              open={openCell}
            />
          )}
          {assessment.workloads.length > assessedWholeAtMost ? (
            <LongFoot assessment={assessment} />
          ) : (
            shared !== null && <PortfolioFoot assessment={shared} />
          )}
        </>
      )}
      <WeightsDialog open={open === 'weights'} onClose={() => setOpen(null)} />
      <PromptsDialog open={open === 'questions'} onClose={() => setOpen(null)} go={go} workload={place.workload} />
    </Screen>
  )
}
