/** A link that holds the whole workbook: its length, what it contains, and which tools would cut it. */
import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { noteContext } from '../../export/note-context.ts'
import { notedThen } from '../../export/since-note.ts'
import { linkAnswer, linkLimitAnswer } from '../../wording/link-answers.ts'
import { counted, whole } from '../../wording/numbers.ts'
import { writeLink } from '../../workbench/links/write-link.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './Keep.module.css'

export function ShareDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const workbook = useWorkbench((state) => state.workbook)
  const assessment = useAssessment()
  const toast = useToast()
  const [link, setLink] = useState<Awaited<ReturnType<typeof writeLink>> | null>(null)
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    let current = true
    const note = noteContext({ assessment, workbook, view: 'full', kind: 'note' })
    void writeLink(workbook, '', notedThen(note)).then((written) => {
      if (current) setLink(written)
    })
    return () => {
      current = false
    }
  }, [workbook, assessment])

  const address = link === null ? '' : `${window.location.origin}${window.location.pathname}${link.fragment}`

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address)
      toast.show({ text: 'Link copied' })
    } catch {
      setRefused(true)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      title="Share as a link"
      description="The link contains the workbook itself, after the #, which browsers do not send to any server. Whoever has the link has the data."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" icon={<Copy size={15} />} disabled={link === null} onClick={() => void copy()}>
            Copy link
          </Button>
        </>
      }
    >
      <textarea
        className={styles.link}
        readOnly
        rows={5}
        aria-label="Link"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>
        {link === null ? (
          'Writing the link'
        ) : (
          <span {...asked(linkAnswer)}>
            {`${whole(address.length)} characters: ${counted(workbook.workloads.length, 'workload')}, team settings, weights and ${counted(workbook.decisions.length, 'decision')}.`}
          </span>
        )}
      </p>
      {refused && (
        <p className={styles.warning}>The browser refused the clipboard. Select the link above and copy it by hand.</p>
      )}
      {link?.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <span {...asked(linkLimitAnswer)}>{warning}</span>
        </p>
      ))}
    </Dialog>
  )
}
