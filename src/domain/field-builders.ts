/** Builds one field of each kind, with what most fields share left out. */
import type { AmountField, ChoiceField, FieldGroup, Quantity, TextField } from './field-shape.ts'
import type { FieldId } from './workbook.ts'

export function amount(
  id: FieldId,
  label: string,
  group: FieldGroup,
  quantity: Quantity,
  unitLabel: string,
  rest: {
    meaning: string
    primary?: boolean
    decisive?: boolean
    min?: number
    max: number
    whole?: boolean
    defaults?: AmountField['defaults']
    whenSteady?: number
    whenSocket?: number
  },
): AmountField {
  return {
    type: 'amount',
    id,
    label,
    group,
    quantity,
    unitLabel,
    meaning: rest.meaning,
    primary: rest.primary ?? false,
    decisive: rest.decisive ?? false,
    min: rest.min ?? 0,
    max: rest.max,
    whole: rest.whole ?? false,
    ...(rest.defaults === undefined ? {} : { defaults: rest.defaults }),
    ...(rest.whenSteady === undefined ? {} : { whenSteady: rest.whenSteady }),
    ...(rest.whenSocket === undefined ? {} : { whenSocket: rest.whenSocket }),
  }
}

export function choice(
  id: FieldId,
  label: string,
  group: FieldGroup,
  choices: readonly string[],
  rest: {
    meaning: string
    primary?: boolean
    decisive?: boolean
    defaults?: ChoiceField['defaults']
  },
): ChoiceField {
  return {
    type: 'choice',
    id,
    label,
    group,
    choices,
    meaning: rest.meaning,
    primary: rest.primary ?? false,
    decisive: rest.decisive ?? false,
    ...(rest.defaults === undefined ? {} : { defaults: rest.defaults }),
  }
}

export function text(
  id: FieldId,
  label: string,
  group: FieldGroup,
  meaning: string,
  rest: { type?: 'text' | 'ids'; primary?: boolean; maxLength?: number; choices?: readonly string[] } = {},
): TextField {
  return {
    type: rest.type ?? 'text',
    id,
    label,
    group,
    meaning,
    primary: rest.primary ?? false,
    decisive: false,
    maxLength: rest.maxLength ?? 2000,
    ...(rest.choices === undefined ? {} : { choices: rest.choices }),
  }
}
