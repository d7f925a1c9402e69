/** Shown when the rules and prices did not arrive, so that the page says what to do instead of staying half drawn. */
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { OpeningFrame } from './OpeningFrame.tsx'

export function StartFailed() {
  return (
    <OpeningFrame title="Not opened" state="A part did not arrive" busy={false}>
      <div role="alert">
        <EmptyState title="Berth could not start" actions={<Button onClick={() => location.reload()}>Reload</Button>}>
          A part of it did not arrive. Your kept work is untouched.{' '}
          {navigator.onLine ? 'Reload to ask for it again.' : 'Reload when there is a network.'}
        </EmptyState>
      </div>
    </OpeningFrame>
  )
}
