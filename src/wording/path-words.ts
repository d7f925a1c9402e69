/** The working path in words, with the names that a team gave its workloads. */
import type { PathBox } from '../domain/running-plan.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { sentenceOf } from './reasons.ts'

/** What a box is; a stage before it is called by its name. */
export function boxWords({ label }: PathBox, nameById: (id: string) => string, currency?: DisplayCurrency): string {
  const { from } = label.figures
  return sentenceOf(
    label.code === 'box-trigger-stage' && typeof from === 'string'
      ? { ...label, figures: { ...label.figures, from: nameById(from) } }
      : label,
    currency,
  )
}

/** Names of workloads by their ids, for `boxWords`. */
export function namesById(
  workloads: readonly { readonly id: string; readonly name?: string | undefined }[],
): (id: string) => string {
  const names = new Map(workloads.map(({ id, name }) => [id, (name ?? '').trim()]))
  return (id) => names.get(id) || id
}
