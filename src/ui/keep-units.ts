/** A figure and its unit, and a comparison and its figure, stay on one line: the space between them does not break. */
export function keepUnits(text: string): string {
  return text
    .replace(/(\d) (?=(?:%|[mµ]?s|min|h|days?|hours?|[kMGTP]?i?B|vCPU|GPUs?)(?![a-zA-Z]))/g, '$1\u00a0')
    .replace(/([<>≤≥×≈]) (?=[$€£]?\d)/g, '$1\u00a0')
}

const figure = '[$€£¥]?\\d[\\d.,]*[kMGT]?'
const wholes = new RegExp(`(\\d{4}-\\d\\d-\\d\\d|${figure}–${figure}|[−+]${figure})`)

/** The text in parts: every second one is a day, a range or a change, which stays on one line. */
export function partAtWholes(text: string): readonly string[] {
  return text.split(wholes)
}
