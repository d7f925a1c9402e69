/** Where a workload's decision stands, small enough for a row number: a tick for accepted, a ring for proposed. */
import type { Decision } from '../../domain/decision.ts'
import type { Shape } from '../../ui/shape.ts'
import { optionWord } from '../../wording/platform-words.ts'
import styles from './decision-mark.module.css'

const signs = {
  accepted: { size: 11, path: 'M20 6 9 17l-5-5' },
  proposed: { size: 9, path: 'M22 12a10 10 0 1 1-20 0 10 10 0 1 1 20 0Z' },
}

export function decisionShape(decision: Decision): Shape {
  const accepted = decision.status === 'accepted'
  const label = `${accepted ? 'Accepted' : 'Proposed'}: ${optionWord(decision.option)}`
  const { size, path } = accepted ? signs.accepted : signs.proposed
  return {
    tag: 'span',
    className: styles.mark,
    attributes: { role: 'img', 'aria-label': label, title: label },
    parts: [
      {
        tag: 'svg',
        className: styles.sign,
        attributes: { width: size, height: size, viewBox: '0 0 24 24' },
        parts: [{ tag: 'path', attributes: { d: path } }],
      },
    ],
  }
}
