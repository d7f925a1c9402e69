/** A matrix made of the marks, to hold against the picture of the fit matrix. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { Circle } from '../../src/features/marks/Circle.tsx'
import { FamilyGlyph } from '../../src/features/marks/FamilyGlyph.tsx'
import { FitBar } from '../../src/features/marks/FitBar.tsx'
import { ShareBar } from '../../src/features/marks/ShareBar.tsx'
import { Verdict } from '../../src/features/marks/Verdict.tsx'
import type { Verdict as VerdictId } from '../../src/domain/vocabulary.ts'
import { Button } from '../../src/ui/Button.tsx'
import { IconButton } from '../../src/ui/IconButton.tsx'
import { NoticeBar } from '../../src/ui/NoticeBar.tsx'
import { Screen } from '../../src/ui/Screen.tsx'
import { SectionHeading } from '../../src/ui/SectionHeading.tsx'
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx'
import { TextButton } from '../../src/ui/TextButton.tsx'
import { Shell } from './Shell.tsx'
import styles from './gallery.module.css'

type Cell = readonly [VerdictId, number | null, string, string, string]
const rows: readonly (readonly [string, string, Cell, Cell, Cell])[] = [
  [
    'Chat inference API',
    'Lean, by 0.04',
    ['fits', 0.7, '$1,785', 'EC2 g6.xlarge × 3', 'No cold start; 3 GPUs, idle 41 %'],
    ['best', 0.74, '$1,681', 'Cloud Run L4, min 2', 'Warm for 99.1 %; scales 2 to 4'],
    ['risky', 0.61, '$2,143', 'Modal L4, 2 kept warm', 'Zero is blocked: 13.8 s start, 2 s tolerated'],
  ],
  [
    'Webhook router',
    'Solid, by 0.19',
    ['fits', 0.55, '$66', 'EC2 t4g.medium × 2', 'Two for 3.2 requests/s; 94 % idle'],
    ['fits', 0.66, '$45', 'Fargate 0.5 vCPU × 2', 'Meets 250 ms; pays for 24 h a day'],
    ['best', 0.85, '$7.28', 'Lambda 512 MB', 'p95 168 ms; 0.4 % of requests start cold'],
  ],
  [
    'Weekly fine-tune',
    'Solid, by 0.12',
    ['best', 0.81, '$1,549', 'EC2 p5.48xlarge', 'All 8 H100 start together'],
    ['unknown', null, '', 'Cloud Run jobs L4', 'Need memory: the limit is 32 GiB per task'],
    ['blocked', null, '', 'Modal H100 × 8', 'Needs device access (EFA), has none'],
  ],
]
const families = ['vm', 'container', 'serverless'] as const

export function FramePage() {
  const [preset, setPreset] = useState('yours')
  const [panel, setPanel] = useState(true)
  return (
    <Shell>
      <Screen
        title="Fit matrix"
        fact="best option of each family"
        busy
        controls={
          <>
            <SegmentedControl
              label="Who wins if"
              showLabel="beside"
              value={preset}
              onChange={setPreset}
              options={[
                { value: 'yours', label: 'Yours', detail: 'balanced' },
                { value: 'latency', label: 'Latency is sacred', detail: '2 flips' },
                { value: 'cost', label: 'Cost is sacred', detail: '1 flip' },
                { value: 'control', label: 'Control is sacred', detail: '3 flips' },
              ]}
            />
            <Button onClick={() => setPanel(!panel)}>Weights</Button>
          </>
        }
        notices={
          <NoticeBar
            tone="notice"
            actions={
              <>
                <TextButton>Take over</TextButton>
              </>
            }
          >
            Open in another tab since 13:40. This one is read-only.
          </NoticeBar>
        }
        panel={panel && <Evidence onClose={() => setPanel(false)} />}
        panelLabel="Evidence"
        onPanelClose={() => setPanel(false)}
      >
        <div className={styles.matrix}>
          <div className={styles.head}>
            <span>Workload</span>
            {families.map((family) => (
              <span key={family} className={styles.family}>
                <FamilyGlyph family={family} />
                {family}
              </span>
            ))}
          </div>
          {rows.map(([name, margin, ...cells]) => (
            <div key={name} className={styles.row}>
              <div>
                <strong>{name}</strong>
                <div className={styles.quiet}>{margin}</div>
                {name.startsWith('Chat') && (
                  <div className={styles.quiet}>
                    <Circle>duration 640 ms</Circle>
                  </div>
                )}
              </div>
              {cells.map(([verdict, fit, cost, option, reason], index) => {
                const family = families[index] ?? 'vm'
                return (
                  <div key={family} className={styles.cell} data-blocked={verdict === 'blocked' ? '' : undefined}>
                    <div className={styles.line}>
                      <Verdict
                        family={family}
                        verdict={verdict}
                        onHatch
                        closeCall={name.startsWith('Web') && index === 1}
                      />
                      <span className={styles.number}>{fit?.toFixed(2)}</span>
                      <span className={styles.cost}>{cost}</span>
                    </div>
                    <div className={styles.option}>{option}</div>
                    <div className={styles.quiet}>{reason}</div>
                    <FitBar family={family} fit={fit} />
                  </div>
                )
              })}
            </div>
          ))}
        </div>
      </Screen>
    </Shell>
  )
}

function Evidence({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <span className={styles.quiet}>Chat inference API · Serverless</span>
        <span className={styles.push} />
        <IconButton small label="Previous cell" icon={<ChevronLeft />} />
        <IconButton small label="Next cell" icon={<ChevronRight />} />
        <IconButton small label="Close" icon={<X />} onClick={onClose} />
      </div>
      <SectionHeading title="Shares" fact="what each criterion adds, of what it could" aside="sum 0.61" />
      {[
        ['Latency readiness', 0.13, 0.2],
        ['Cost', 0.06, 0.18],
        ['Delivery and rollout', 0.12, 0.14],
      ].map(([name, share, weight]) => (
        <div key={name} className={styles.share}>
          <span>{name}</span>
          <ShareBar family="serverless" share={Number(share)} weight={Number(weight)} largestWeight={0.2} />
          <span className={styles.number}>{share}</span>
        </div>
      ))}
    </div>
  )
}
