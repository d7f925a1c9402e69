/** The team's own price book: figures laid over the catalogue one by one, each with its source and date. */
import { useMemo, useState } from 'react'
import { factAt, factPaths } from '../../domain/overlay-prices.ts'
import { fixed, unitPrice } from '../../wording/numbers.ts'
import { openCatalogue } from '../../workbench/open-catalogue.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { readNumber } from './read-setting.ts'
import styles from './PricesDialog.module.css'

export type PricesDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly today: string }

const shownMatches = 12

export function PricesDialog({ open, onClose, today }: PricesDialogProps) {
  const prices = useWorkbench((state) => state.workbook.prices)
  const dispatch = useDispatch()
  const catalogue = openCatalogue()
  const paths = useMemo(() => factPaths(catalogue), [catalogue])
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [date, setDate] = useState(today)
  const words = sought.toLowerCase().split(/\s+/)
  const matches = paths
    .filter((path) => words.every((word) => path.toLowerCase().includes(word)))
    .slice(0, shownMatches)
  const read = readNumber(value, 0, 1e9)
  const ready = chosen !== null && read.kind === 'ok' && read.value !== null && source.trim() !== '' && date !== ''
  const fact = chosen === null ? undefined : factAt(catalogue, chosen)

  function keep(): void {
    if (chosen === null || read.kind !== 'ok' || read.value === null) return
    dispatch({ kind: 'set-price', fact: chosen, price: { value: read.value, source: source.trim(), date } })
    setChosen(null)
    setValue('')
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title="Own prices"
      description="A figure here replaces the catalogue's in every bill, and every note names your source and date."
    >
      <div className={styles.columns}>
        <section>
          <h3>Lay a price</h3>
          <label className={styles.field}>
            Find the figure
            <input
              value={sought}
              placeholder="lambda request, m7i.large, egress"
              onChange={(event) => setSought(event.target.value)}
            />
          </label>
          <ul className={styles.matches}>
            {matches.map((path) => (
              <li key={path}>
                <TextButton aria-pressed={path === chosen} onClick={() => setChosen(path)}>
                  {path}
                </TextButton>{' '}
                <span className={styles.quiet}>
                  {unitPrice(factAt(catalogue, path)?.value ?? 0)} {factAt(catalogue, path)?.unit}
                </span>
              </li>
            ))}
          </ul>
          {chosen !== null && fact !== undefined && (
            <div className={styles.form}>
              <p>
                <strong>{chosen}</strong>, now {unitPrice(fact.value)} ({fact.unit}, {fact.date})
              </p>
              <label className={styles.field}>
                Your value, {fact.unit}
                <input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
              </label>
              {read.kind === 'problem' && <p className={styles.problem}>{read.text}</p>}
              <label className={styles.field}>
                Source
                <input
                  value={source}
                  placeholder="Contract of 2026, price list"
                  onChange={(event) => setSource(event.target.value)}
                />
              </label>
              <label className={styles.field}>
                Date
                <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
              </label>
              <Button variant="primary" disabled={!ready} onClick={keep}>
                Lay over the catalogue
              </Button>
            </div>
          )}
        </section>
        <section>
          <h3>Laid so far</h3>
          {Object.keys(prices).length === 0 && <p className={styles.quiet}>None: every price is the catalogue’s.</p>}
          <ul className={styles.matches}>
            {Object.entries(prices).map(([path, price]) => (
              <li key={path}>
                <strong>{path}</strong> {price.value >= 1 ? fixed(price.value, 2) : unitPrice(price.value)}{' '}
                <span className={styles.quiet}>
                  {price.source}, {price.date}
                </span>{' '}
                <TextButton onClick={() => dispatch({ kind: 'set-price', fact: path, price: null })}>
                  Take off
                </TextButton>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
