/** Two people, two numbers: our bill beside another's, and the difference named cause by cause until it is used up. */
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ComparedProps } from './compared-props.ts'
import { FigureSide } from './FigureSide.tsx'
import { FileSide } from './FileSide.tsx'
import styles from './ComparisonDialog.module.css'

export function ComparisonDialog({ workload, option, onClose }: ComparedProps & { readonly onClose: () => void }) {
  const [source, setSource] = useState<'figure' | 'file'>('figure')
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Compare with another number"
      description={`${workload.name} on ${option.label}. Nothing is changed in the workbook.`}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className={styles.form}>
        <SegmentedControl
          label="The other number"
          options={[
            { value: 'figure', label: 'A published figure' },
            { value: 'file', label: 'Another workbook' },
          ]}
          value={source}
          onChange={setSource}
        />
        {source === 'figure' ? (
          <FigureSide workload={workload} option={option} />
        ) : (
          <FileSide workload={workload} option={option} />
        )}
      </div>
    </Dialog>
  )
}
