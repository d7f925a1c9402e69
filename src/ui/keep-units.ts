/** A figure and its unit, and a comparison and its figure, stay on one line: the space between them does not break. */
export function keepUnits(text: string): string {
  return text
    .replace(/(\d) (?=(?:%|[mµ]?s|min|h|days?|hours?|[kMGTP]?i?B|vCPU|GPUs?)(?![a-zA-Z]))/g, '$1\u00a0')
    .replace(/([<>≤≥×≈]) (?=[$€£]?\d)/g, '$1\u00a0')
}
