/** A number above zero as somebody types it, with grouping signs or without. */

export function positiveNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(/[\s_,](?=\d{3}(\D|$))/g, '')
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined
  const value = Number(plain)
  return value > 0 && Number.isFinite(value) ? value : undefined
}
