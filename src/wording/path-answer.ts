/** What a box of the working path says of its figures: what it is, what to watch, what expires, who retries into it. */
import type { PathArrow, PathBox } from '../domain/running-plan.ts'
import type { Answer } from './answer.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { figureRows } from './reason-figures.ts'

const boxes: Readonly<Record<PathBox['role'], string>> = {
  trigger: 'What starts the work, and the load to expect',
  entry: 'Where requests or messages come in, and what to watch there',
  compute: 'What does the work, and the time to hold it to',
  data: 'What the work reads and writes, and the limit to watch',
  logs: 'What is written about the work, and how long it stays',
  cost: 'What the work costs, and the bill to watch it against',
}

/** A box without a number says what it is all the same. */
export function pathAnswer(box: PathBox, arrow: PathArrow | undefined, currency?: DisplayCurrency): Answer {
  const reasons = [box.label, box.metric, box.expires, arrow?.retriedBy].filter((each) => each != null)
  const seen = new Map(reasons.flatMap((each) => figureRows(each, currency)).map((row) => [row.join(), row]))
  return { what: boxes[box.role], rows: [...seen.values()] }
}
