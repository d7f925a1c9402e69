/** The team's own price book: figures laid over the catalogue one by one, each with its source and date. */
import { fullDay } from '../../domain/meeting/days.ts'
import { useMemo, useState } from 'react'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { Fact } from '../../domain/facts.ts'
import { resolveTeam } from '../../domain/resolved-team.ts'
import type { Region } from '../../domain/vocabulary.ts'
import { keptBeside, priceFacts } from '../../domain/overlay-prices.ts'
import { counted, whole } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { priceName } from '../../wording/price-words.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import type { Answer } from '../../wording/answer.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import { inUnit } from '../../wording/units.ts'
import { openCatalogue } from '../../workbench/open-catalogue.ts'
import { textOfBytes } from '../../workbench/csv/read-table.ts'
import { readPriceBook } from '../../workbench/read-price-book.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { DayField } from '../marks/DayField.tsx'
import { readNumber } from './read-setting.ts'
import styles from './PricesDialog.module.css'

export type PricesDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly today: string }

const shownMatches = 12
const shownProblems = 8

export function PricesDialog({ open, onClose, today }: PricesDialogProps) {
  const prices = useWorkbench((state) => state.workbook.prices)
  const dispatch = useDispatch()
  const catalogue = openCatalogue()
  const region = useWorkbench((state) => resolveTeam(state.workbook.team).region)
  const figures = useMemo(() => figuresOf(catalogue, region), [catalogue, region])
  const kept = useMemo(() => keptBeside(figures, prices), [figures, prices])
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [date, setDate] = useState(today)
  const words = sought.toLowerCase().split(/\s+/)
  const found = figures.filter(({ search }) => words.every((word) => search.includes(word)))
  const matches = found.slice(0, shownMatches)
  const read = readNumber(value, 0, 1e9)
  const day = fullDay(date)
  const ready = chosen !== null && read.kind === 'ok' && read.value !== null && source.trim() !== '' && day !== null
  const figure = figures.find(({ path }) => path === chosen)

  function keep(): void {
    if (chosen === null || read.kind !== 'ok' || read.value === null || day === null) return
    dispatch({ kind: 'set-price', fact: chosen, price: { value: read.value, source: source.trim(), date: day } })
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
          <h2>Lay a price</h2>
          {figure === undefined ? (
            <>
              <TextField
                label="Find the figure"
                value={sought}
                placeholder="lambda request, m7i.large, egress"
                onChange={setSought}
              />
              <ul className={styles.matches} data-answers="">
                {matches.map(({ path, name, fact }, index) => (
                  <li key={path} title={path}>
                    <TextButton aria-pressed={path === chosen} onClick={() => setChosen(path)}>
                      {name}
                    </TextButton>
                    <span className={styles.value} {...asked(figureAnswer(name, fact), inGroup(index))}>
                      {inUnit(fact.value, fact.unit)}
                    </span>
                  </li>
                ))}
              </ul>
              <p className={styles.quiet}>
                {found.length === 0
                  ? 'No figure by these words.'
                  : found.length > shownMatches
                    ? `${shownMatches} of ${whole(found.length)} figures; more words find fewer.`
                    : counted(found.length, 'figure')}
              </p>
            </>
          ) : (
            <div className={styles.form}>
              <p>
                <strong>{figure.name}</strong>, now {inUnit(figure.fact.value, figure.fact.unit)} of{' '}
                <span className={styles.day}>{figure.fact.date}</span>
              </p>
              <TextField
                label={`Your value, ${figure.fact.unit}`}
                autoFocus
                inputMode="decimal"
                value={value}
                error={read.kind === 'problem' ? read.text : undefined}
                onChange={setValue}
              />
              <TextField
                label="Source"
                value={source}
                placeholder="Contract of 2026, price list"
                onChange={setSource}
              />
              <DayField label="Date" value={date} onChange={setDate} />
              <div className={styles.buttons}>
                <Button onClick={() => setChosen(null)}>Another figure</Button>
                <Button variant="primary" disabled={!ready} onClick={keep}>
                  Lay over the catalogue
                </Button>
              </div>
            </div>
          )}
        </section>
        <section>
          <h2>Laid so far</h2>
          <PriceFile figures={figures} />
          {Object.keys(prices).length === 0 && <p className={styles.quiet}>None: every price is the catalogue’s.</p>}
          <ul className={styles.matches}>
            {Object.entries(prices).map(([path, price]) => (
              <li key={path} title={path}>
                <span>
                  <strong>{nameOf(figures, path)}</strong>{' '}
                  <span className={styles.quiet}>
                    {price.source}, {price.date}
                    {kept.has(path) && `. Not for ${(kept.get(path) ?? []).map(variantOf).join('; ')}`}
                  </span>
                </span>
                <span className={styles.value}>{valueOf(figures, path, price.value)}</span>
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

/** A whole price book at once: what could be used is laid in one step, what could not is named. */
function PriceFile({ figures }: { readonly figures: readonly Figure[] }) {
  const dispatch = useDispatch()
  const [said, setSaid] = useState<{ readonly laid: string; readonly problems: readonly string[] } | null>(null)

  async function take(file: File): Promise<void> {
    const units = new Map(figures.map(({ path, fact }) => [path, fact.unit as string]))
    const book = readPriceBook(textOfBytes(new Uint8Array(await file.arrayBuffer())), file.name, {
      units,
      nameOf: priceName,
    })
    if (book.kind === 'refused') return setSaid({ laid: 'Nothing was laid.', problems: [book.problem] })
    const count = Object.keys(book.prices).length
    if (count > 0) dispatch({ kind: 'set-prices', prices: book.prices })
    setSaid({ laid: `${counted(count, 'price')} laid from ${file.name}.`, problems: book.problems })
  }

  return (
    <div className={styles.file}>
      <label>
        From a file with the columns fact, value, source and date
        <input
          type="file"
          accept=".csv,.tsv,.txt,.json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void take(file)
            event.target.value = ''
          }}
        />
      </label>
      <div role="status">
        {said !== null && <p>{said.laid}</p>}
        {said !== null && said.problems.length > 0 && (
          <ul>
            {said.problems.slice(0, shownProblems).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {said.problems.length > shownProblems && <li>and {said.problems.length - shownProblems} more</li>}
          </ul>
        )}
      </div>
    </div>
  )
}

function figureAnswer(name: string, { unit, source, date, confidence }: Figure['fact']): Answer {
  return {
    what: name,
    rows: [
      ['Unit', unit],
      [
        'From',
        `${catalogueSource(source)?.title ?? source}, ${date}${confidence === 'estimate' ? ', an estimate' : ''}`,
      ],
    ],
  }
}

type Figure = { readonly path: string; readonly name: string; readonly search: string; readonly fact: Fact }

/** Every figure of the team's region under its name and its path, amounts of money first: they are what a contract changes. */
function figuresOf(catalogue: Catalogue, region: Region): readonly Figure[] {
  const figures = priceFacts(catalogue, region).map(({ path, fact }) => {
    const name = priceName(path)
    return { path, name, search: `${name} ${path}`.toLowerCase(), fact }
  })
  return figures.toSorted((a, b) => Number(isMoney(b)) - Number(isMoney(a)))
}

function isMoney({ fact }: Figure): boolean {
  return fact.unit.startsWith('USD')
}

/** The variant of a platform whose figure this is. */
function variantOf(path: string): string {
  return optionWord(path.slice(0, path.indexOf('/')))
}

function nameOf(figures: readonly Figure[], path: string): string {
  return figures.find((each) => each.path === path)?.name ?? path
}

/** A price that names no figure of the catalogue has no unit either. */
function valueOf(figures: readonly Figure[], path: string, value: number): string {
  const figure = figures.find((each) => each.path === path)
  return figure === undefined ? String(value) : inUnit(value, figure.fact.unit)
}
