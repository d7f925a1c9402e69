/** The note's first lines: title, state of the decision, where everything runs and what it costs. */
import { fields } from '../../domain/fields.ts'
import type { RootContent } from 'mdast'
import type { Family } from '../../domain/vocabulary.ts'
import { families } from '../../domain/vocabulary.ts'
import { standingSides } from '../../domain/risk/standing-sides.ts'
import { fieldInSentence, listed, unitOfField } from '../../wording/field-words.ts'
import { inUnit } from '../../wording/units.ts'
import { familyPlural } from '../../wording/platform-words.ts'
import { chance } from '../../wording/numbers.ts'
import { numberWord } from '../../wording/number-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { alert, heading, paragraph, strong } from '../build-nodes.ts'
import { nameOf, optionLabel, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { fewNames } from '../../wording/few-names.ts'
import type { NoteRow } from '../note-rows.ts'
import { statusLine } from '../record-of-decisions.ts'
import { recommendedSetWords, totalInWords, totalOf } from '../total-cost.ts'
import { oneAfterTheOther } from '../../wording/sentence-parts.ts'

/** "Helio AI platform: where the workloads run", or "Where Chat inference API runs" for a single one. */
export function noteTitle(note: NoteContext): string {
  const [only, second] = note.rows
  if (only !== undefined && second === undefined) return `Where ${only.name} runs`
  return note.title === null ? 'Where the workloads run' : `${note.title}: where the workloads run`
}

/** "Two workloads run serverless, two on containers and four on VMs, for $3,467 a month (2,990–5,130)." */
export function verdictSentence(note: NoteContext): string {
  const placed = note.rows.filter(({ family }) => family !== null)
  if (note.rows.length === 0) return 'There are no workloads yet.'
  if (placed.length === 0) return 'No workload can be placed yet.'
  const { without } = totalOf(note)
  const provisional = placed.every((row) => row.provisional)
  const where = `${provisional ? 'provisionally, ' : ''}${placementWords(note) ?? ''}`
  if (without === note.rows.length) return `${capital(where)}; what that costs cannot be said yet.`
  const missing = without === 0 ? '' : `, ${numberWord(without)} not priced`
  return `${capital(where)}, for ${totalInWords(note)}${missing}.`
}

/** "two workloads run serverless, two on containers and four on VMs"; undefined where nothing is placed. */
export function placementWords(note: NoteContext): string | undefined {
  const placed = note.rows.filter(({ family }) => family !== null)
  if (placed.length === 0) return undefined
  const groups = [...families].reverse().flatMap((family) => {
    const number = placed.filter((row) => row.family === family).length
    return number === 0 ? [] : [{ family, number }]
  })
  return listed(groups.map(({ family, number }, index) => groupWords(family, number, index === 0)))
}

function groupWords(family: Family, number: number, first: boolean): string {
  const runs = first ? `${number === 1 ? ' workload runs' : ' workloads run'} ` : ' '
  return `${numberWord(number)}${runs}${familyPlural(family)}`
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** "One number is measured before Chat is accepted: duration. Above 1,050 ms it moves to EC2." */
export function measureFirst(note: NoteContext): string | undefined {
  const [first] = worthMeasuring(note)
  const risk = first?.workload.riskiestAssumption
  if (first === undefined || risk === null || risk === undefined) return undefined
  const name = nameOf(first.workload)
  const { benchmark, field } = risk
  const todo = risk.stands === 'pays' && fields[field].type === 'amount' ? 'Measure one number' : 'Answer one question'
  const measure =
    first.decision?.status === 'accepted'
      ? `${todo} to confirm ${name}: ${fieldInSentence(field)}.`
      : `${todo} before ${name} is accepted: ${fieldInSentence(field)}.`
  if (benchmark === null || benchmark.threshold === null) return measure
  const { below, above } = standingSides(first.workload, field, benchmark)
  if (above === below) return measure
  const side = above === first.optionId ? (['Below', below] as const) : (['Above', above] as const)
  const other = side[1] === null ? 'no option passes' : `${optionLabel(first.workload, side[1])} is the choice`
  return `${measure} ${side[0]} ${inUnit(benchmark.threshold, unitOfField(field))} ${other}.`
}

/** Placements with an unknown that matters, the one worth most first. */
export function riskiestFirst(note: NoteContext): readonly Placement[] {
  const worth = ({ workload }: Placement) => workload.riskiestAssumption?.value ?? -1
  return note.placements
    .filter(({ workload }) => workload.riskiestAssumption !== null)
    .toSorted((a, b) => worth(b) - worth(a) || distanceToFlip(a) - distanceToFlip(b))
}

/** Those that ask something of somebody: a benchmark that pays, or a question to answer. */
export function worthMeasuring(note: NoteContext): readonly Placement[] {
  return riskiestFirst(note).filter(({ workload }) => workload.riskiestAssumption?.stands !== 'watch')
}

/* In decades: an answer that must double is nearer than one that must grow tenfold. */
function distanceToFlip({ workload }: Placement): number {
  const { now, at } = workload.riskiestAssumption?.why.figures ?? {}
  return typeof now === 'number' && typeof at === 'number' && now > 0 && at > 0 ? Math.abs(Math.log10(at / now)) : 0
}

/** Why the chosen option may miss what it promises; empty where it does not. */
function riskWords(placement: Placement): string {
  const { option, overrides, workload } = placement
  const gate = option?.gates.find((each) => each.answer === 'blocked') ?? option?.gates.find((each) => each.atRisk)
  if (gate === undefined) return ''
  const said = overrides || workload.recommendation?.risk == null ? gate.reason : workload.recommendation.risk
  const probability = gate.blockProbability
  const odds =
    gate.answer === 'blocked' || probability === undefined || probability <= 0 || 'chance' in said.figures
      ? ''
      : ` Over the ranges given it fails in ${chance(probability)} of cases.`
  return `${sentence(sentenceOf(said))}${odds}`
}

/** Placements whose option may miss a promise, with the sentence that says which. */
export function atRisk(note: NoteContext): readonly { readonly placement: Placement; readonly words: string }[] {
  return note.placements
    .map((placement) => ({ placement, words: riskWords(placement) }))
    .filter(({ words }) => words !== '')
}

const risksAtMost = 5

function names(rows: readonly NoteRow[]): string {
  return fewNames(rows.map(({ name }) => name))
}

/** Workloads whose details are left out and whose option may miss a promise. */
function atRiskWithoutDetails(note: NoteContext): readonly NoteRow[] {
  const named = new Set(note.placements.map(({ workload }) => workload.id))
  return note.rows.filter((row) => row.atRisk && !named.has(row.id))
}

/** Every workload that may miss a promise, by name. */
export function namesAtRisk(note: NoteContext): readonly string[] {
  return [
    ...atRisk(note).map(({ placement }) => nameOf(placement.workload)),
    ...atRiskWithoutDetails(note).map(({ name }) => name),
  ]
}

/** One warning a risk, however many share it; beyond a handful the rest are named. */
function riskAlerts(note: NoteContext): readonly RootContent[] {
  const byWords = new Map<string, string[]>()
  for (const { placement, words } of atRisk(note))
    byWords.set(words, [...(byWords.get(words) ?? []), nameOf(placement.workload)])
  const groups = [...byWords]
  const others = [
    ...groups.slice(risksAtMost).flatMap(([, of]) => of),
    ...atRiskWithoutDetails(note).map(({ name }) => name),
  ]
  return [
    ...groups
      .slice(0, risksAtMost)
      .map(([words, of]) => alert('warning', `${fewNames(of)} ${of.length === 1 ? 'is' : 'are'} at risk: ${words}`)),
    ...(others.length === 0 ? [] : [alert('warning', `At risk as well: ${fewNames(others)}.`)]),
  ]
}

function caveats(note: NoteContext): readonly RootContent[] {
  const unplaced = note.rows.filter(({ family }) => family === null)
  const provisional = note.rows.filter((row) => row.provisional)
  const close = note.rows.filter((row) => row.close)
  return [
    ...(unplaced.length === 0 ? [] : [alert('warning', `No option can be recommended for ${names(unplaced)}.`)]),
    ...(provisional.length === 0
      ? []
      : [alert('note', `Provisional until open answers are in: ${names(provisional)}.`)]),
    ...riskAlerts(note),
    ...(close.length === 0 ? [] : [alert('note', `Too close to call: ${names(close)}.`)]),
  ]
}

export function verdictLines(note: NoteContext): readonly RootContent[] {
  const beside = oneAfterTheOther(recommendedSetWords(note), measureFirst(note))
  return [
    heading(1, noteTitle(note)),
    paragraph(statusLine(note)),
    paragraph([strong(verdictSentence(note)), ...(beside === '' ? [] : [` ${beside}`])]),
    ...caveats(note),
  ]
}
