/** Everything a value is typed, chosen or read in. */
import { useState } from 'react'
import { NumberHint } from '../../src/features/marks/NumberHint.tsx'
import { SourceRef } from '../../src/features/marks/SourceRef.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { Checkbox } from '../../src/ui/Checkbox.tsx'
import { CommandPalette } from '../../src/ui/CommandPalette.tsx'
import { DataTable } from '../../src/ui/DataTable.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx'
import { Kbd } from '../../src/ui/Kbd.tsx'
import { NativeSelect } from '../../src/ui/NativeSelect.tsx'
import { RadioGroup } from '../../src/ui/RadioGroup.tsx'
import { Screen } from '../../src/ui/Screen.tsx'
import { ShortcutList } from '../../src/ui/ShortcutList.tsx'
import { Slider } from '../../src/ui/Slider.tsx'
import { Region, Split } from '../../src/ui/Split.tsx'
import { Tabs } from '../../src/ui/Tabs.tsx'
import { TextArea, TextField } from '../../src/ui/TextField.tsx'
import { Set } from './PartsPage.tsx'
import { Shell } from './Shell.tsx'
import styles from './gallery.module.css'

const bill = [
  { item: 'Kept warm, L4', quantity: '2 × 730 h', price: '$0.80 /h', cost: '1,168' },
  { item: 'On demand, L4', quantity: '926 h', price: '$0.80 /h', cost: '741' },
  { item: 'Egress', quantity: '310 GB', price: '$0.09 /GB', cost: '28' },
]
const commands = ['Workloads', 'Fit matrix', 'Cost curves', 'Review', 'Design note'].map((title, index) => ({
  id: title,
  title: `Go to ${title}`,
  group: 'Screens',
  keys: `${index + 1}`,
  run: () => undefined,
}))

export function FieldsPage() {
  const [name, setName] = useState('12 h')
  const [memory, setMemory] = useState('24')
  const [target, setTarget] = useState<'github' | 'gitlab' | 'notion'>('github')
  const [shape, setShape] = useState('bursty')
  const [weight, setWeight] = useState(0.5)
  const [on, setOn] = useState(true)
  const [tab, setTab] = useState<'one' | 'two'>('one')
  const [palette, setPalette] = useState(false)
  const [keys, setKeys] = useState(false)
  return (
    <Shell>
      <Screen title="Fields">
        <div className={styles.parts}>
          <Set title="Typing">
            <div className={styles.column}>
              <TextField
                label="Memory"
                value={name}
                onChange={setName}
                unit="GiB"
                numeric
                error="Found “12 h”, a time. Memory needs GiB, such as 12 GiB."
              />
            </div>
            <div className={styles.column}>
              <TextField label="Memory" value={memory} onChange={setMemory} unit="GiB" numeric hint="Range: 16..24" />
            </div>
            <div className={styles.column}>
              <TextArea label="Rationale" value="" onChange={() => undefined} placeholder="Why this option" />
            </div>
          </Set>
          <Set title="Choosing">
            <div className={styles.column}>
              <RadioGroup
                label="Target"
                columns={2}
                value={target}
                onChange={setTarget}
                options={[
                  { value: 'github', label: 'GitHub' },
                  { value: 'gitlab', label: 'GitLab' },
                  { value: 'notion', label: 'Notion' },
                ]}
              />
            </div>
            <div className={styles.column}>
              <NativeSelect label="Shape" value={shape} onChange={setShape}>
                <option>steady</option>
                <option>bursty</option>
              </NativeSelect>
            </div>
            <div>
              <Checkbox label="Operations hours" detail="12 h a month at $80" checked={on} onChange={setOn} />
              <Checkbox label="Free tier" checked="mixed" onChange={() => undefined} />
              <Checkbox label="Egress" checked={false} onChange={() => undefined} />
            </div>
            <div className={styles.column}>
              <Slider
                label="Latency"
                value={weight}
                onChange={setWeight}
                text={weight.toFixed(2)}
                tick={{ at: 0.73, color: 'var(--vm-mark)', label: 'At 0.73 VM wins' }}
              />
              <Slider
                size="present"
                label="Latency"
                value={weight}
                onChange={setWeight}
                text={weight.toFixed(2)}
                tick={{ at: 0.73, color: 'var(--vm-mark)', label: 'At 0.73 VM wins' }}
              />
            </div>
            <Button data-test="palette" onClick={() => setPalette(true)}>
              Palette
            </Button>
            <CommandPalette open={palette} onClose={() => setPalette(false)} commands={commands} />
            <Button data-test="keys" onClick={() => setKeys(true)}>
              Keys
            </Button>
            <Dialog open={keys} onClose={() => setKeys(false)} title="Keys" size="large">
              <ShortcutList
                groups={[
                  { label: 'Screens', shortcuts: commands.map((each) => ({ title: each.title, keys: [each.keys] })) },
                  {
                    label: 'Grid',
                    shortcuts: [
                      { title: 'Fill down', keys: ['Mod+D'] },
                      { title: 'Redo', keys: ['Mod+Y', 'Mod+Shift+Z'] },
                    ],
                  },
                ]}
              />
            </Dialog>
            <Kbd keys="Mod+K" />
          </Set>
          <Split columns="minmax(0, 1fr) 460px">
            <Region label="Bill">
              <DataTable
                caption="Bill at 9.2M requests/month"
                showCaption
                rows={bill}
                keyOf={(row) => row.item}
                density="tight"
                columns={[
                  { id: 'item', label: 'Item', cell: (row) => row.item, rowHeader: true },
                  { id: 'quantity', label: 'Quantity', cell: (row) => row.quantity, numeric: true },
                  { id: 'price', label: 'Price', cell: (row) => row.price, numeric: true },
                  { id: 'cost', label: '$ /month', cell: (row) => row.cost, numeric: true, strong: true },
                ]}
                footer={[
                  { id: 'item', content: 'Sum' },
                  { id: 'cost', content: '1,937' },
                ]}
              />
            </Region>
            <Region label="Numbers">
              <p data-test="number">
                <NumberHint
                  what="Cost of Cloud Run L4, min 2"
                  period="per month, at the likely value"
                  range="1,690–3,080"
                  basis="estimated"
                  sources={[
                    { name: 'Cloud Run pricing', date: '2026-11-20', href: 'https://cloud.google.com/run/pricing' },
                  ]}
                >
                  $2,143
                </NumberHint>
              </p>
              <SourceRef name="Modal docs" date="10-01" href="https://modal.com/docs" confidence="estimate" />
              <Tabs
                label="View"
                selected={tab}
                onSelect={setTab}
                tabs={[
                  { id: 'one', label: 'Full', panel: 'One' },
                  { id: 'two', label: 'MADR 4', panel: 'Two' },
                ]}
              />
            </Region>
          </Split>
          <ErrorBoundary
            title="The fit matrix"
            safe="Your work is saved."
            action={{ label: 'Save as file', run: () => undefined }}
          >
            <Breaks />
          </ErrorBoundary>
        </div>
      </Screen>
    </Shell>
  )
}

function Breaks(): never {
  throw new Error('a weight is missing for criterion “latency”')
}
