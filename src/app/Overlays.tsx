/** The dialogs that belong to no screen; each is loaded when it is first opened. */
import type { PanelProps } from '../features/marks/place.ts'
import { late } from '../ui/late.ts'
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
  | 'weights'
  | 'order'
  | 'thresholds'

const Palette = late(async () => (await import('./Palette.tsx')).Palette)
const KeysDialog = late(async () => (await import('./KeysDialog.tsx')).KeysDialog)
const TeamDialog = late(async () => (await import('../features/team/TeamDialog.tsx')).TeamDialog)
const PricesDialog = late(async () => (await import('../features/team/PricesDialog.tsx')).PricesDialog)
const ShareDialog = late(async () => (await import('../features/keep/ShareDialog.tsx')).ShareDialog)
const WorkbooksDialog = late(async () => (await import('../features/keep/WorkbooksDialog.tsx')).WorkbooksDialog)
const VersionsDialog = late(async () => (await import('../features/keep/VersionsDialog.tsx')).VersionsDialog)
const GuideDialog = late(async () => (await import('../features/guide/GuideDialog.tsx')).GuideDialog)
const LicencesDialog = late(async () => (await import('../features/guide/LicencesDialog.tsx')).LicencesDialog)

const WeekOverlay = late(async () => (await import('../features/curves/WeekOverlay.tsx')).WeekOverlay)

const WeightsDialog = late(async () => (await import('../features/matrix/WeightsDialog.tsx')).WeightsDialog)

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
      {(open === 'weights' || open === 'order' || open === 'thresholds') && (
        <WeightsDialog open start={open} onClose={onClose} />
      )}
      {open === 'licences' && <LicencesDialog open onClose={onClose} />}
    </LatePart>
  )
}
