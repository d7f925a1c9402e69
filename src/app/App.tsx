/** The one workspace: frame, path, screens, evidence, palette and keys; it arranges and computes nothing. */
import { inReadingOrder } from '../domain/in-reading-order.ts'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { ReviewDialog } from '../features/review/ReviewPanel.tsx'
import { screens } from '../features/marks/place.ts'
import type { PanelProps, ScreenId } from '../features/marks/place.ts'
import { BerthMark } from '../features/marks/BerthMark.tsx'
import { SelectedCount } from '../features/workloads/SelectedCount.tsx'
import { WorkloadsPanel } from '../features/workloads/WorkloadsPanel.tsx'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { late } from '../ui/late.ts'
import { AppFrame } from '../ui/AppFrame.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { LatePart } from '../ui/LatePart.tsx'
import { Opening } from '../ui/Opening.tsx'
import { PathNav } from '../ui/PathNav.tsx'
import { Screen } from '../ui/Screen.tsx'
import { useToast } from '../ui/Toast.tsx'
import { ExampleBar } from './ExampleBar.tsx'
import { screenWords } from './actions.ts'
import { addressOf } from './place-address.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { Overlays } from './Overlays.tsx'
import type { OverlayId } from './Overlays.tsx'
import { SaveLine } from './SaveLine.tsx'
import { StatusLine } from './StatusLine.tsx'
import { saveWorkbookFile } from './file-actions.ts'
import { StepNews } from './StepNews.tsx'
import { TitleField } from './TitleField.tsx'
import { TopActions } from './TopActions.tsx'
import { useActions } from './use-actions.ts'
import { useActionKeys } from './use-action-keys.ts'
import { useFileDrop } from './use-file-drop.ts'
import { usePlace } from './use-place.ts'
import { WorkbookNotices } from './WorkbookNotices.tsx'

const EvidencePanel = late(async () => (await import('../features/evidence/EvidencePanel.tsx')).EvidencePanel)
const MatrixPanel = late(async () => (await import('../features/matrix/MatrixPanel.tsx')).MatrixPanel)
const CurvesPanel = late(async () => (await import('../features/curves/CurvesPanel.tsx')).CurvesPanel)
const ReviewPanel = late(async () => (await import('../features/review/ReviewPanel.tsx')).ReviewPanel)
const ScenariosDialog = late(async () => (await import('../features/scenarios/ScenariosDialog.tsx')).ScenariosDialog)
const NotePanel = late(async () => (await import('../features/note/NotePanel.tsx')).NotePanel)
const PresentPanel = late(async () => (await import('../features/present/PresentPanel.tsx')).PresentPanel)

/** In the order in which they are likely to be opened. */
const otherScreens = [CurvesPanel, MatrixPanel, EvidencePanel, ReviewPanel, NotePanel]

export function App({ today }: { readonly today: string }) {
  const [place, go] = usePlace()
  const [overlay, setOverlay] = useState<OverlayId | null>(null)
  const [presenting, setPresenting] = useState(false)
  const title = useWorkbench((state) => state.workbook.title)
  const [asked, setAsked] = useState<ReviewDialog | null>(null)
  const { family, field } = place
  const present = useCallback(() => {
    // What a link led to has been seen: the screen that comes back afterwards does not open it again.
    go({ family, field })
    setPresenting(true)
  }, [go, family, field])
  const review = useCallback(
    (dialog: ReviewDialog) => {
      go({ screen: 'review' })
      setAsked(dialog)
    },
    [go],
  )
  const toast = useToast()
  const taken = useCallback(() => setAsked(null), [])
  const actions = useActions({ screen: place.screen, go, openOverlay: setOverlay, present, review })
  useActionKeys(actions)
  useFileDrop()

  useEffect(() => void fetchAhead(otherScreens), [])

  useEffect(() => {
    document.title = `${inReadingOrder(title)} – Berth`
  }, [title])

  const steps = useMemo(
    () =>
      screens.map((id) => ({
        id,
        label: screenWords[id].label,
        shortLabel: screenWords[id].short,
        href: addressOf({ screen: id, workload: place.workload, family: null, field: null }),
      })),
    [place.workload],
  )
  const evidence =
    place.family !== null && place.workload !== null ? (
      <ErrorBoundary
        title="The evidence"
        safe="Your work is kept."
        action={{ label: 'Close', run: () => go({ family: null }) }}
        resetKey={`${place.workload}${place.family}`}
      >
        <Suspense fallback={<Opening what="the evidence" />}>
          <EvidencePanel workload={place.workload} family={place.family} go={go} />
        </Suspense>
      </ErrorBoundary>
    ) : null
  const panel: PanelProps = { place, go, evidence, today }

  if (presenting)
    return (
      <LatePart
        waiting={<Opening what="the meeting view" />}
        onError={() => {
          setPresenting(false)
          toast.show({ text: 'That could not be shown. Your work is kept.' })
        }}
      >
        <PresentPanel {...panel} onLeave={() => setPresenting(false)} />
      </LatePart>
    )
  return (
    <>
      <AppFrame
        brand={
          <>
            <BerthMark /> <strong>Berth</strong>
          </>
        }
        title={<TitleField />}
        state={<SaveLine />}
        path={
          <PathNav
            label="The path from workloads to the note"
            steps={steps}
            current={place.screen}
            onSelect={(id) => go({ screen: id as ScreenId })}
          />
        }
        actions={<TopActions actions={actions} openOverlay={setOverlay} present={present} />}
        status={
          <StatusLine
            today={today}
            onHelp={() => setOverlay('keys')}
            onTeam={() => setOverlay('team')}
            go={go}
            selected={place.screen === 'workloads' && <SelectedCount />}
          />
        }
      >
        <WorkbookNotices />
        <StepNews />
        {place.screen === 'workloads' && <ExampleBar />}
        <ErrorBoundary
          title={screenWords[place.screen].label}
          level={1}
          safe="Your work is kept."
          action={{ label: 'Save as file', run: () => void saveWorkbookFile() }}
          resetKey={`${place.screen}${place.workload ?? ''}`}
        >
          <Suspense
            fallback={
              <Screen title={screenWords[place.screen].label} busy>
                {null}
              </Screen>
            }
          >
            <CurrentPanel {...panel} asked={asked} onTaken={taken} />
          </Suspense>
        </ErrorBoundary>
      </AppFrame>
      <Overlays
        open={overlay}
        // One that ends late, after its work, leaves alone what was opened meanwhile.
        onClose={() => setOverlay((now) => (now === overlay ? null : now))}
        today={today}
        go={go}
        actions={actions}
        workload={place.workload}
      />
    </>
  )
}

function CurrentPanel(props: PanelProps & { readonly asked: ReviewDialog | null; readonly onTaken: () => void }) {
  switch (props.place.screen) {
    case 'workloads':
      return <WorkloadsPanel {...props} />
    case 'matrix':
      return <MatrixPanel {...props} />
    case 'curves':
      return <CurvesPanel {...props} />
    case 'review':
      return (
        <ReviewPanel
          {...props}
          renderScenarios={(close) => (
            <LatePart onError={close}>
              <ScenariosDialog today={props.today} onClose={close} />
            </LatePart>
          )}
        />
      )
    case 'note':
      return <NotePanel {...props} />
  }
}
