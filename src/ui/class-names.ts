/** Class names are joined in one place, and an absent one leaves no trace. */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => name !== false && name !== null && name !== undefined && name !== '').join(' ')
}
