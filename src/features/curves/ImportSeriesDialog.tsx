/** The team's own traffic: a file or pasted rows of time and count become a profile of the workbook. */
import { useState } from 'react'
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'
import { binsWords } from '../../wording/traffic-words.ts'
import { counted, whole } from '../../wording/numbers.ts'
import { readSeries } from '../../workbench/csv/read-series.ts'
import type { RowFound } from '../../workbench/csv/read-series.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'

export type ImportSeriesDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRead: (profile: TrafficProfile) => void
}

export function ImportSeriesDialog({ open, onClose, onRead }: ImportSeriesDialogProps) {
  const [text, setText] = useState('')
  const [name, setName] = useState('Our traffic')
  const result = text.trim() === '' ? null : readSeries(text, name.trim() === '' ? 'series' : name)
  const read = result?.kind === 'ok' ? result : null
  const problem = result?.kind === 'refused' ? result.problem : null
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Your own traffic"
      description="One row per time and count, or one row per event: 2026-11-01T10:00,420. Nothing leaves this browser."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={read === null}
            onClick={() => {
              if (read === null) return
              onRead(read.profile)
              setText('')
              onClose()
            }}
          >
            Use it
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={60} />
      <p>
        <input
          type="file"
          accept=".csv,.tsv,.txt"
          aria-label="File with times and counts"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file === undefined) return
            setName(file.name.replace(/\.[a-z]+$/i, ''))
            void file.text().then(setText)
          }}
        />
      </p>
      <TextArea
        label="Rows"
        rows={8}
        value={text}
        onChange={setText}
        hint={
          read === null
            ? undefined
            : `${whole(read.rows)} rows read as ${binsWords(read.profile.binSeconds, read.profile.counts.length)}${read.skipped > 0 ? `, ${counted(read.skipped, 'row')} without a time left out` : ''}${uncountedWords(read.uncounted, read.firstUncounted)}${read.filled > 0 ? `, ${counted(read.filled, 'silent bin')} filled with 0` : ''}${read.repeated > 0 ? `, ${counted(read.repeated, 'row')} added to another of the same time` : ''}`
        }
        error={problem === null ? undefined : `Found ${problem.found}, expected ${problem.expected}: ${problem.fix}`}
      />
    </Dialog>
  )
}

function uncountedWords(rows: number, first: RowFound | undefined): string {
  return first === undefined
    ? ''
    : `, ${counted(rows, 'row')} left out because a count is a number from 0 up: “${first.found.slice(0, 20)}” in row ${first.row}`
}
