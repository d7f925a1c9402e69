/** While the rules and prices arrive: words in place of numbers. */
import { OpeningFrame } from './OpeningFrame.tsx'

export function Starting() {
  return (
    <OpeningFrame title="Opening" state="Reading rules and prices" busy>
      {null}
    </OpeningFrame>
  )
}
