/** What counts and from where: swing points, an order of criteria, and the named thresholds a team can move. */
import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { OrderList } from './OrderList.tsx'
import { SwingSliders } from './SwingSliders.tsx'
import { ThresholdTable } from './ThresholdTable.tsx'

type Part = 'weights' | 'order' | 'thresholds'

export type WeightsDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  /** What it opens on. */
  readonly start?: Part | undefined
}

export function WeightsDialog({ open, onClose, start = 'weights' }: WeightsDialogProps) {
  const [tab, setTab] = useState<Part>(start)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      title="Weights and thresholds"
      description="Points say how much the step from bad to good on a criterion counts. Every change is one undo step."
    >
      <Tabs
        label="Weights and thresholds"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'weights', label: 'Points', panel: <SwingSliders /> },
          { id: 'order', label: 'Only an order', panel: <OrderList /> },
          { id: 'thresholds', label: 'Thresholds', panel: <ThresholdTable /> },
        ]}
      />
    </Dialog>
  )
}
