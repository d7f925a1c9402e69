/** The phone picture: one block per workload, three verdict rows in the same order. */
import { Circle } from '../../src/features/marks/Circle.tsx'
import { FamilyGlyph } from '../../src/features/marks/FamilyGlyph.tsx'
import { Verdict } from '../../src/features/marks/Verdict.tsx'
import { Screen } from '../../src/ui/Screen.tsx'
import { Shell } from './Shell.tsx'
import styles from './gallery.module.css'

const rows = [
  ['vm', 'fits', 'EC2 g6.xlarge × 3', '0.70', '$1,785'],
  ['container', 'best', 'Cloud Run L4, min 2', '0.74', '$1,681'],
  ['serverless', 'risky', 'Modal L4, 2 kept warm', '0.61', '$2,143'],
  ['serverless', 'blocked', 'Modal H100 × 8', '', ''],
  ['vm', 'unknown', 'EC2 p5', '', ''],
] as const

export function PhonePage() {
  return (
    <Shell>
      <Screen title="Fit matrix" fact="best option of each family">
        <div className={styles.block}>
          <h2>Chat inference API</h2>
          {rows.map(([family, verdict, option, fit, cost]) => (
            <div key={option} className={styles.phoneRow}>
              <FamilyGlyph family={family} label={family} />
              <span className={styles.phoneVerdict}>
                <Verdict size="phone" family={family} verdict={verdict} />
              </span>
              <span>{option}</span>
              <span className={styles.number}>{fit}</span>
              <span className={styles.cost}>{cost}</span>
            </div>
          ))}
          <p className={styles.quiet}>
            <Circle>duration 420–1,900 ms</Circle> &nbsp; decides: above 1,050 ms VM.
          </p>
        </div>
      </Screen>
    </Shell>
  )
}
