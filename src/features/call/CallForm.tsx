/** One call and one reason a workload; the code is there as soon as there is a name and a call, and follows what is typed. */
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { BlindCall, CallChoice } from '../../domain/meeting/blind-call.ts'
import type { CallInvitation, InvitedWorkload } from '../../domain/meeting/call-invitation.ts'
import { counted } from '../../wording/numbers.ts'
import { writeCallCode } from '../../workbench/links/call-code.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CallFields } from '../marks/meeting/CallFields.tsx'
import styles from './CallPage.module.css'

interface Own {
  readonly choice: CallChoice | null
  readonly reason: string
}

const nothingYet: Own = { choice: null, reason: '' }

export function CallForm({ invitation: { title, workloads } }: { readonly invitation: CallInvitation }) {
  const [who, setWho] = useState('')
  const [own, setOwn] = useState<ReadonlyMap<string, Own>>(new Map())
  const only = workloads.length === 1 ? workloads[0] : undefined
  const calls = workloads.flatMap(({ id }): readonly BlindCall[] => {
    const { choice, reason } = own.get(id) ?? nothingYet
    return choice === null ? [] : [{ workload: id, who: who.trim(), choice, reason: reason.trim() }]
  })
  const set = (id: string, part: Partial<Own>) =>
    setOwn((before) => new Map(before).set(id, { ...(before.get(id) ?? nothingYet), ...part }))

  return (
    <>
      <h1 className={styles.title}>
        {only === undefined
          ? `Where should these ${counted(workloads.length, 'workload')} run?`
          : `Where should ${only.name} run?`}
      </h1>
      <p className={styles.lead}>
        A blind call for “{title}”. Call before you hear the others; nobody sees it before the reveal. This page stores
        and sends nothing: at the end it gives you a code to send back.
      </p>
      <TextField label="Who calls" value={who} onChange={setWho} placeholder="Team or role" maxLength={60} />
      {workloads.map((workload) => (
        <OneCall
          key={workload.id}
          workload={workload}
          named={only === undefined}
          own={own.get(workload.id) ?? nothingYet}
          onSet={(part) => set(workload.id, part)}
        />
      ))}
      <CodeToSend
        code={who.trim() === '' || calls.length === 0 ? null : writeCallCode(who.trim(), calls)}
        called={calls.length}
        of={workloads.length}
        named={who.trim() !== ''}
      />
    </>
  )
}

type OneCallProps = {
  readonly workload: InvitedWorkload
  /** False where the heading of the page names it already. */
  readonly named: boolean
  readonly own: Own
  readonly onSet: (part: Partial<Own>) => void
}

function OneCall({ workload: { name, facts, runsToday }, named, own, onSet }: OneCallProps) {
  return (
    <section className={styles.one} aria-label={name}>
      {named && <h2 className={styles.name}>{name}</h2>}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.fields}>
        <CallFields
          label={`Your call on ${name}`}
          choice={own.choice}
          reason={own.reason}
          canKeep={runsToday}
          onChoice={(choice) => onSet({ choice })}
          onReason={(reason) => onSet({ reason })}
        />
      </div>
    </section>
  )
}

type CodeToSendProps = {
  readonly code: string | null
  readonly called: number
  readonly of: number
  readonly named: boolean
}

function CodeToSend({ code, called, of, named }: CodeToSendProps) {
  const [copied, setCopied] = useState<{ readonly code: string; readonly refused: boolean } | null>(null)
  const current = copied?.code === code ? copied : null
  return (
    <section className={styles.send} aria-label="Code to send back">
      <h2 className={styles.name}>Send this back</h2>
      {code === null ? (
        <p className={styles.quiet}>
          {called === 0 && !named
            ? 'The code appears once you have named yourself and called.'
            : called === 0
              ? 'The code appears once you have called.'
              : 'The code appears once you have named yourself.'}
        </p>
      ) : (
        <>
          <code className={styles.code}>{code}</code>
          <div className={styles.buttons}>
            <Button
              variant="primary"
              icon={<Copy size={15} />}
              onClick={() =>
                void navigator.clipboard.writeText(code).then(
                  () => setCopied({ code, refused: false }),
                  () => setCopied({ code, refused: true }),
                )
              }
            >
              Copy the code
            </Button>
            <span className={styles.quiet} role="status">
              {current === null
                ? of === 1
                  ? 'Paste it into a message to whoever invited you.'
                  : `${called} of ${counted(of, 'workload')} called.`
                : current.refused
                  ? 'The browser refused the clipboard. Select the code and copy it by hand.'
                  : 'Copied. Paste it into a message to whoever invited you.'}
            </span>
          </div>
        </>
      )}
    </section>
  )
}
