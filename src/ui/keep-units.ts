/** A figure and its unit stay on one line: the space between them does not break. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) (?=(?:%|[a-zA-Zµ]{1,3})(?![a-zA-Z]))/g, '$1\u00a0')
}
