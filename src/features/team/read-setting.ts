/** Reads a plain number of a setting; the workbook's own number reader does the work. */
import { plainText, readNumber as readPlainNumber } from '../../workbench/read-number.ts'

export type SettingRead =
  | { readonly kind: 'ok'; readonly value: number | null }
  | { readonly kind: 'problem'; readonly text: string }

export function readNumber(text: string, min: number, max: number): SettingRead {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'ok', value: null }
  const read = readPlainNumber(plainText(trimmed))
  if (read.kind === 'none' || read.rest !== '')
    return { kind: 'problem', text: `Found “${trimmed}”, expected a number from ${min} to ${max}.` }
  const value = Number(read.exact)
  if (!(value >= min && value <= max)) return { kind: 'problem', text: `Found ${trimmed}, expected ${min} to ${max}.` }
  return { kind: 'ok', value }
}
