/** What the numbers beside a share link are: its length and what it holds, and where so long a link is cut. */
import { answer } from './answer.ts'

export const linkAnswer = answer(
  'How long the link is, and what it holds',
  'the whole address, with what stands before the #',
  'this workbook, packed; nothing is left out',
)

export const linkLimitAnswer = answer(
  'A place that cuts or refuses a link this long',
  'characters of the whole address',
  'the limit that this tool or browser is known to have',
)
