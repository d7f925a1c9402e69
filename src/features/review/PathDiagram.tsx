/** The working path as boxes and arrows: who pays and what to watch in each box, who retries on each arrow, what expires. */
import type { PathArrow, PathBox, WorkingPath } from '../../domain/running-plan.ts'
import { boxWords } from '../../wording/path-words.ts'
import { pathAnswer } from '../../wording/path-answer.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import styles from './RunSection.module.css'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { partyInSentence } from '../../wording/lower-first.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'

const chain: readonly PathBox['role'][] = ['trigger', 'entry', 'compute']

export interface PathProps {
  readonly path: WorkingPath
  readonly nameById: (id: string) => string
}

export function PathDiagram({ path, nameById }: PathProps) {
  const main = path.boxes.filter(({ role }) => chain.includes(role))
  const ends = path.boxes.filter(({ role }) => !chain.includes(role))
  const last = main.at(-1)
  const into = (to: PathBox): PathArrow | undefined => path.arrows.find((arrow) => arrow.to === to.id)
  return (
    <ol className={styles.path} aria-label="Working path" data-answers="">
      {main.map((box, index) => (
        <li key={box.id} className={styles.step}>
          {index > 0 && <Arrow arrow={into(box)} />}
          <Box box={box} arrow={index > 0 ? into(box) : undefined} nameById={nameById} reach={inGroup(index)} />
        </li>
      ))}
      {last !== undefined && ends.length > 0 && (
        <li className={styles.ends}>
          <ul>
            {ends.map((box) => (
              <li key={box.id} className={styles.step}>
                <Arrow arrow={box.role === 'cost' ? undefined : into(box)} />
                <Box
                  box={box}
                  arrow={box.role === 'cost' ? undefined : into(box)}
                  nameById={nameById}
                  reach="arrows"
                  small
                />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ol>
  )
}

function Arrow({ arrow }: { readonly arrow: PathArrow | undefined }) {
  return (
    <span className={styles.arrow}>
      <span className={styles.retry}>
        {arrow === undefined ? '' : <>retried by {partyInSentence(sentenceOf(arrow.retriedBy))}</>}
      </span>
    </span>
  )
}

type BoxProps = {
  readonly box: PathBox
  /** The arrow that leads into it. */
  readonly arrow: PathArrow | undefined
  readonly nameById: (id: string) => string
  readonly reach: AskedReach
  readonly small?: boolean
}

function Box({ box, arrow, nameById, reach, small }: BoxProps) {
  const { currency } = useAssessment().team
  return (
    <span
      className={small === true ? styles.smallBox : styles.box}
      data-role={box.role}
      {...asked(pathAnswer(box, arrow, currency), reach)}
    >
      <strong>{boxWords(box, nameById, currency)}</strong>
      <span>{keepUnits(sentenceOf(box.metric, currency))}</span>
      <span className={styles.quiet}>
        {box.paidBy === '' ? 'nobody pays yet' : `paid by ${box.paidBy}`}
        {box.expires !== null && (
          <span className={styles.expires}> · expires: {partyInSentence(sentenceOf(box.expires))}</span>
        )}
      </span>
    </span>
  )
}
