/** The invitation: which workloads it asks about, and the link itself, which holds their names and what the team says of them. */
import { Copy } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import { counted, whole } from '../../../wording/numbers.ts'
import { mostInvited, writeCallLink } from '../../../workbench/links/call-link.ts'
import { useWorkbench } from '../../../workbench/use-workbench.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { invitedWorkload } from './invited-workload.ts'
import styles from './meeting.module.css'

export type InviteByLinkProps = {
  readonly workloads: readonly WorkloadAssessment[]
  readonly discussed: ReadonlySet<string>
  readonly start: string | null
}

/** Ids of workloads are prefixed in the list, so that none can be taken for one of these. */
const toDiscuss = 'discuss'
const everything = 'all'

export function InviteByLink({ workloads, discussed, start }: InviteByLinkProps) {
  const title = useWorkbench((state) => state.workbook.title)
  const [about, setAbout] = useState(start !== null ? `id:${start}` : discussed.size > 0 ? toDiscuss : everything)
  const [link, setLink] = useState('')
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null)
  const chosen = useMemo(
    () =>
      (about === everything
        ? workloads
        : about === toDiscuss
          ? workloads.filter(({ id }) => discussed.has(id))
          : workloads.filter(({ id }) => `id:${id}` === about)
      ).slice(0, mostInvited),
    [about, discussed, workloads],
  )

  useEffect(() => {
    let current = true
    void writeCallLink({ title, workloads: chosen.map(invitedWorkload) }).then((fragment) => {
      if (current) setLink(`${window.location.origin}${window.location.pathname}${fragment}`)
    })
    return () => {
      current = false
    }
  }, [title, chosen])

  const few = (number: number) => (number > mostInvited ? `first ${mostInvited}` : whole(number))
  return (
    <>
      <div className={styles.invite}>
        <Select
          label="The link asks about"
          value={about}
          options={[
            ...(discussed.size > 0
              ? [{ value: toDiscuss, label: `The ${few(discussed.size)} that need discussion` }]
              : []),
            { value: everything, label: `All workloads (${few(workloads.length)})` },
            ...workloads.map(({ id, name }) => ({ value: `id:${id}`, label: name })),
          ]}
          onChange={(value) => {
            setAbout(value)
            setCopied(null)
          }}
        />
        <TextField
          label="Invitation"
          readOnly
          value={link}
          onChange={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          icon={<Copy size={15} />}
          disabled={link === ''}
          onClick={() =>
            void navigator.clipboard.writeText(link).then(
              () => setCopied('yes'),
              () => setCopied('refused'),
            )
          }
        >
          Copy the link
        </Button>
      </div>
      <p className={styles.hidden} role="status">
        {copied === 'yes'
          ? 'Copied. Send it to whoever should call; each sends back a code.'
          : copied === 'refused'
            ? 'The browser refused the clipboard. Select the link and copy it by hand.'
            : `${counted(link.length, 'character')}. It holds ${chosen.length === 1 ? 'the name of the workload' : `the names of ${counted(chosen.length, 'workload')}`} and your answers, not the assessment and not the workbook.`}
      </p>
    </>
  )
}
