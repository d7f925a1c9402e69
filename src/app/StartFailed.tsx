/** Shown when the rules and prices did not arrive, so that the page says what to do instead of staying half drawn. */
import { Button } from '../ui/Button.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'

export function StartFailed() {
  return (
    <NoticeBar tone="danger" actions={<Button onClick={() => location.reload()}>Reload</Button>}>
      Berth could not start: a part of it did not arrive. Your kept work is untouched. Reload when there is a network.
    </NoticeBar>
  )
}
