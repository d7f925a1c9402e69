/** Where a workload's decision stands, small enough for a row number: a tick for accepted, a ring for proposed, a turn back for reopened. */
import type { Decision } from '../../domain/decision.ts'
import type { Shape } from '../../ui/shape.ts'
import { decisionWord } from '../../wording/meeting-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import styles from './decision-mark.module.css'

const signs = {
  accepted: { size: 11, path: 'M20 6 9 17l-5-5' },
  proposed: { size: 9, path: 'M22 12a10 10 0 1 1-20 0 10 10 0 1 1 20 0Z' },
  reopened: { size: 9, path: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5' },
}

export function decisionShape(decision: Decision, isReopened: boolean): Shape {
  const word = isReopened ? 'reopened' : decision.status === 'accepted' ? 'accepted' : 'proposed'
  const label = `${decisionWord(word)}: ${optionWord(decision.option)}`
  const { size, path } = signs[word]
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
