/** What the meeting talks about and in which order: stakes times how unsure it is; what is solid is only read out. */
import { shortName } from '../../../wording/short-name.ts'
import { CutText } from '../../../ui/CutText.tsx'
import { answer } from '../../../wording/answer.ts'
import { asked } from '../../../ui/asked.ts'
import type { Agenda } from '../../../domain/meeting/agenda.ts'
import { fewOf } from '../../../wording/few-names.ts'
import { chance, counted, money } from '../../../wording/numbers.ts'
import type { DisplayCurrency } from '../../../wording/display-currency.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MoreRows } from '../../../ui/MoreRows.tsx'
import { TextButton } from '../../../ui/TextButton.tsx'
import { useMoreRows } from '../../../ui/use-more-rows.ts'
import { NumberHint } from '../NumberHint.tsx'
import styles from './meeting.module.css'

export type AgendaDialogProps = {
  readonly agenda: Agenda
  readonly currency?: DisplayCurrency | undefined
  readonly onClose: () => void
  readonly onPick: (workload: string) => void
}

export function AgendaDialog({ agenda, currency, onClose, onPick }: AgendaDialogProps) {
  const more = useMoreRows(agenda.discuss, 40)
  return (
    <Dialog
      open
      onClose={onClose}
      title={agenda.minutes === 0 ? 'Agenda' : `Agenda, ${agenda.minutes} min`}
      description="Ordered by what is at stake times how unsure the choice is."
    >
      {agenda.discuss.length === 0 ? (
        <p className={styles.lead}>Nothing needs discussion: every choice is solid or settled.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">To discuss</th>
              <th scope="col" className={styles.numeric}>
                At stake /month
              </th>
              <th scope="col" className={styles.numeric}>
                Unsure
              </th>
              <th scope="col" className={styles.numeric}>
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {more.rows.map((item, index) => (
              <tr key={item.workload}>
                <th scope="row">
                  <span className={styles.placed}>
                    <span className={styles.place}>{index + 1}</span>
                    <TextButton onClick={() => onPick(item.workload)}>
                      <CutText>{item.name}</CutText>
                    </TextButton>
                  </span>
                </th>
                <td className={styles.numeric}>
                  {item.stakesUsd === null ? (
                    'no price yet'
                  ) : (
                    <NumberHint
                      what={`At stake for ${item.name}: ${money(item.stakesUsd, currency)}`}
                      period="per month, the bill of the option at hand at the high end of its range"
                    >
                      {money(item.stakesUsd, currency)}
                    </NumberHint>
                  )}
                </td>
                <td className={styles.numeric}>
                  <NumberHint
                    what={`Unsure about ${item.name}: ${chance(item.uncertainty)}`}
                    period="the chance that another option would win: under weights around yours, or with an open number at another value of its range; at least 50 % where it is too close to call"
                  >
                    {chance(item.uncertainty)}
                  </NumberHint>
                </td>
                <td className={styles.numeric}>
                  <NumberHint
                    what={`Time for ${item.name}: ${item.minutes} min`}
                    period="of the meeting, shared out by what is at stake times how unsure it is"
                  >
                    {item.minutes} min
                  </NumberHint>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows {...more} />
      {agenda.skip.length > 0 && (
        <p className={styles.skipped} {...asked(skippedAnswer)}>
          {counted(agenda.skip.length, 'workload')} {agenda.skip.length === 1 ? 'is' : 'are'} solid or settled and only
          read out: {skippedNames(agenda)}.
        </p>
      )}
    </Dialog>
  )
}

const skippedAnswer = answer(
  'Workloads that need no discussion',
  'every workload of the workbook, as of today',
  'the decisions in your workbook, and how far each winner leads',
)

const mostNames = 20

function skippedNames({ skip }: Agenda): string {
  return fewOf(skip, ({ name }) => shortName(name), mostNames)
}
