/** Every part of the kit and every mark in every state. */
import { Copy, Download, Plus, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { bases, families, verdicts } from '../../src/domain/vocabulary.ts'
import { BasisMark } from '../../src/features/marks/BasisMark.tsx'
import { elementOf } from '../../src/ui/shape.ts'
import { circleOver } from '../../src/features/marks/circle-shape.ts'
import { Circle, CircleSign } from '../../src/features/marks/Circle.tsx'
import { FamilyGlyph } from '../../src/features/marks/FamilyGlyph.tsx'
import { Verdict } from '../../src/features/marks/Verdict.tsx'
import { AnchoredNote } from '../../src/ui/AnchoredNote.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { EmptyState } from '../../src/ui/EmptyState.tsx'
import { IconButton } from '../../src/ui/IconButton.tsx'
import { ContextMenu, Menu } from '../../src/ui/Menu.tsx'
import { NoticeBar } from '../../src/ui/NoticeBar.tsx'
import { Popover } from '../../src/ui/Popover.tsx'
import { Finding, SectionHeading } from '../../src/ui/SectionHeading.tsx'
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx'
import { Screen } from '../../src/ui/Screen.tsx'
import { Select } from '../../src/ui/Select.tsx'
import { TextButton } from '../../src/ui/TextButton.tsx'
import { useToast } from '../../src/ui/Toast.tsx'
import { Shell } from './Shell.tsx'
import styles from './gallery.module.css'

const groups = [
  {
    label: 'Rows',
    actions: [
      { id: 'add', label: 'Add workload', icon: <Plus />, keys: 'Mod+Enter', onSelect: () => undefined },
      { id: 'copy', label: 'Copy as CSV', icon: <Copy />, onSelect: () => undefined },
      { id: 'compact', label: 'Compact rows', checked: true, onSelect: () => undefined },
    ],
  },
  {
    actions: [{ id: 'delete', label: 'Delete row', icon: <Trash2 />, keys: 'Delete', onSelect: () => undefined }],
  },
]

export function PartsPage() {
  const toast = useToast()
  const [dialog, setDialog] = useState(false)
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const [note, setNote] = useState(false)
  const [axis, setAxis] = useState('requests')
  const [region, setRegion] = useState<string | null>('eu')
  return (
    <Shell>
      <Screen title="Parts">
        <div className={styles.parts}>
          <Finding
            detail={
              <>
                Worth <strong>$2,640 a year</strong>, costs $180 to measure. The nightly batch memory is free to look
                up.
              </>
            }
          >
            Measure one number before you decide: chat duration.
          </Finding>
          <Set title="Buttons">
            <Button variant="primary" icon={<Copy />}>
              Copy Markdown
            </Button>
            <Button icon={<Download />}>.md</Button>
            <Button variant="quiet" icon={<Plus />}>
              Quiet
            </Button>
            <Button>Erase everything</Button>
            <Button disabled>Disabled</Button>
            <Button variant="primary" disabled>
              Disabled
            </Button>
            <IconButton label="Copy" icon={<Copy />} keys="Mod+C" />
            <IconButton label="Copy" icon={<Copy />} disabled />
            <TextButton>Go to cell</TextButton>
          </Set>
          <Set title="Choices">
            <SegmentedControl
              label="Over"
              showLabel="beside"
              value={axis}
              onChange={setAxis}
              options={[
                { value: 'requests', label: 'Requests' },
                { value: 'duration', label: 'Duration' },
                { value: 'memory', label: 'Memory' },
              ]}
            />
            <div className={styles.column}>
              <Select
                label="Region"
                value={region}
                onChange={setRegion}
                options={[
                  { value: 'us', label: 'United States', detail: 'us' },
                  { value: 'eu', label: 'Europe', detail: 'eu' },
                  { value: 'apac', label: 'Asia Pacific', detail: 'apac', disabled: true },
                ]}
              />
            </div>
            <Popover label="Weights" trigger={<Button data-test="popover">Popover</Button>}>
              Anything can stand here. <TextButton>Act</TextButton>
            </Popover>
            <Menu label="Row" trigger={<Button data-test="menu">Menu</Button>} groups={groups} />
            <Button
              data-test="context"
              onContextMenu={(event) => {
                event.preventDefault()
                setAt({ x: event.clientX, y: event.clientY })
              }}
            >
              Context menu
            </Button>
            <ContextMenu label="Row" at={at} groups={groups} onClose={() => setAt(null)} />
            <Button data-test="dialog" onClick={() => setDialog(true)}>
              Dialog
            </Button>
            <Dialog
              open={dialog}
              onClose={() => setDialog(false)}
              title="Erase everything"
              description="The workbook, its snapshots and the settings in this browser. A file you saved stays yours."
              footer={
                <>
                  <Button onClick={() => setDialog(false)}>Keep</Button>
                  <Button variant="primary">Erase</Button>
                </>
              }
            >
              8 workloads, 5 decisions.
            </Dialog>
            <Button
              data-test="toast"
              onClick={() =>
                toast.show({
                  text: 'Pasted 24 cells, 2 not understood',
                  action: { label: 'Undo', onAction: () => undefined },
                })
              }
            >
              Toast
            </Button>
            <span ref={anchor}>
              <Button data-test="note" onClick={() => setNote(!note)}>
                Note
              </Button>
            </span>
            {note && (
              <AnchoredNote anchor={anchor} label="How it is read">
                <strong>35 to 199 ms</strong>, likely stays <strong>80</strong> · estimated
                <br />
                Enter keeps · Esc restores 80
              </AnchoredNote>
            )}
          </Set>
          {(['cell', 'chip', 'phone'] as const).map((size) => (
            <Set key={size} title={`Verdict, ${size}`}>
              {families.map((family) =>
                verdicts.map((verdict) => (
                  <span key={family + verdict} className={size === 'cell' ? styles.gridCell : undefined}>
                    <Verdict
                      family={family}
                      verdict={verdict}
                      size={size}
                      closeCall={verdict === 'fits' && family === 'vm'}
                      {...(size === 'cell' && verdict !== 'blocked' && verdict !== 'unknown' ? { cost: '$1,681' } : {})}
                    />
                  </span>
                )),
              )}
              <Verdict family="vm" verdict="best" size={size} stale />
            </Set>
          ))}
          <Set title="Marks">
            {families.map((family) => (
              <FamilyGlyph key={family} family={family} label={family} />
            ))}
            {families.map((family) => (
              <FamilyGlyph key={family} family={family} size={44} />
            ))}
            {bases.map((basis) => (
              <span key={basis}>
                2,000
                <BasisMark basis={basis} /> {basis}
              </span>
            ))}
            <CircleSign />
            <span>
              If <Circle>duration 420–1,900 ms</Circle> is above
            </span>
            <span style={{ fontSize: 26, lineHeight: '34px', fontWeight: 600 }}>
              <Circle>duration 420–1,900 ms</Circle>
            </span>
            <span
              style={{
                position: 'relative',
                display: 'inline-flex',
                width: 136,
                height: 42,
                alignItems: 'center',
                justifyContent: 'flex-end',
                padding: 8,
              }}
            >
              420–1,900 640
              {elementOf(circleOver('Riskiest assumption'))}
            </span>
          </Set>
          <NoticeBar actions={<TextButton>Keep</TextButton>}>
            This workbook came from a link. Yours is untouched.
          </NoticeBar>
          <NoticeBar tone="danger">
            <strong>Not saved: storage full.</strong> Your work is still here.
          </NoticeBar>
          <EmptyState title="No workloads yet" actions={<Button>Open an example</Button>}>
            Type a name in the grid, or paste rows from a spreadsheet.
          </EmptyState>
        </div>
      </Screen>
    </Shell>
  )
}

export function Set({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <SectionHeading title={title} />
      <div className={styles.set}>{children}</div>
    </section>
  )
}
