/** The choices of a field that match what has been typed so far; a match at the start of the word goes first. */
import type { ChoiceField } from '../../domain/field-shape.ts'

export function choicesFor(field: ChoiceField, typed: string): readonly string[] {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return field.choices
  const starts = field.choices.filter((choice) => choice.startsWith(sought))
  const contains = field.choices.filter((choice) => !choice.startsWith(sought) && choice.includes(sought))
  return [...starts, ...contains]
}
