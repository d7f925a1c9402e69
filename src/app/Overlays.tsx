/** The dialogs that belong to no screen; each is loaded when it is first opened. */
import { lazy } from 'react'
import type { PanelProps } from '../features/marks/place.ts'
import { LatePart } from '../ui/LatePart.tsx'
import { useToast } from '../ui/Toast.tsx'
import type { Action } from './actions.ts'
import { useEarlyKeys } from './use-early-keys.ts'

export type OverlayId =
  | 'palette'
  | 'keys'
  | 'share'
  | 'team'
  | 'prices'
  | 'workbooks'
  | 'versions'
  | 'guide'
  | 'licences'
  | 'week'

const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })))
const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((module) => ({ default: module.KeysDialog })))
const TeamDialog = lazy(() =>
  import('../features/team/TeamDialog.tsx').then((module) => ({ default: module.TeamDialog })),
)
const PricesDialog = lazy(() =>
  import('../features/team/PricesDialog.tsx').then((module) => ({ default: module.PricesDialog })),
)
const ShareDialog = lazy(() =>
  import('../features/keep/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
)
const WorkbooksDialog = lazy(() =>
  import('../features/keep/WorkbooksDialog.tsx').then((module) => ({ default: module.WorkbooksDialog })),
)
const VersionsDialog = lazy(() =>
  import('../features/keep/VersionsDialog.tsx').then((module) => ({ default: module.VersionsDialog })),
)
const GuideDialog = lazy(() =>
  import('../features/guide/GuideDialog.tsx').then((module) => ({ default: module.GuideDialog })),
)
const LicencesDialog = lazy(() =>
  import('../features/guide/LicencesDialog.tsx').then((module) => ({ default: module.LicencesDialog })),
)

const WeekOverlay = lazy(() =>
  import('../features/curves/WeekOverlay.tsx').then((module) => ({ default: module.WeekOverlay })),
)

export type OverlaysProps = {
  readonly open: OverlayId | null
  readonly onClose: () => void
  readonly today: string
  readonly go: PanelProps['go']
  readonly actions: readonly Action[]
  /** The workload that the screens show. */
  readonly workload: string | null
}

export function Overlays({ open, onClose, today, go, actions, workload }: OverlaysProps) {
  const toast = useToast()
  const pressEarlyKeys = useEarlyKeys(open === 'palette', onClose)
  return (
    <LatePart
      resetKey={open}
      onError={() => {
        onClose()
        toast.show({ text: 'That could not be opened. Your work is kept.' })
      }}
    >
      {open === 'palette' && <Palette onClose={onClose} actions={actions} go={go} onReady={pressEarlyKeys} />}
      {open === 'keys' && <KeysDialog actions={actions} onClose={onClose} />}
      {open === 'team' && <TeamDialog open onClose={onClose} />}
      {open === 'prices' && <PricesDialog open onClose={onClose} today={today} />}
      {open === 'share' && <ShareDialog open onClose={onClose} />}
      {open === 'workbooks' && <WorkbooksDialog open onClose={onClose} />}
      {open === 'versions' && <VersionsDialog open onClose={onClose} />}
      {open === 'guide' && <GuideDialog open onClose={onClose} />}
      {open === 'week' && <WeekOverlay workload={workload} onClose={onClose} />}
      {open === 'licences' && <LicencesDialog open onClose={onClose} />}
    </LatePart>
  )
}
