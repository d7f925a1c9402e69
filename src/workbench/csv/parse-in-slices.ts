/** Text of a long table taken apart a slice at a time, so that the page answers in between. */
import Papa from 'papaparse'
import type { SliceOptions } from './import-in-slices.ts'
import { nextTask } from '../next-task.ts'

/** Text of this length is parsed within a frame or two. */
export const charactersAtOnce = 200_000

/** Whether reading it at once would hold the page. */
export function isLongText(text: string): boolean {
  return text.length > 2 * charactersAtOnce
}

export interface Slicing extends SliceOptions {
  readonly delimiter: string
  /** Where every line is known to end in the same way. */
  readonly newline?: '\n' | undefined
  readonly take: (row: string[]) => string[]
}

/** The rows that parsing at once would give; `stopped` by the person; `quotes` where a mark that never closes wants the whole text looked at. */
export async function parseInSlices(text: string, slicing: Slicing): Promise<string[][] | 'stopped' | 'quotes'> {
  const rows: string[][] = []
  let broken = false
  const done = await new Promise<boolean>((resolve) => {
    Papa.parse<string[]>(text, {
      delimiter: slicing.delimiter,
      ...(slicing.newline === undefined ? {} : { newline: slicing.newline }),
      header: false,
      chunkSize: charactersAtOnce,
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of results.data) rows.push(slicing.take(row))
        broken ||= results.errors.some((error) => error.type === 'Quotes')
        slicing.progress?.(Math.min(1, results.meta.cursor / text.length))
        parser.pause()
        void (slicing.pause ?? nextTask)().then(() => {
          if (slicing.signal?.aborted === true || broken) {
            parser.abort()
            resolve(!broken)
          } else parser.resume()
        })
      },
      complete: () => resolve(true),
    })
  })
  if (broken) return 'quotes'
  return done && slicing.signal?.aborted !== true ? rows : 'stopped'
}
