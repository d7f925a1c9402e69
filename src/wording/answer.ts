/** What a number says when it is asked: what it is, and in rows over what and from where. */
export interface Answer {
  readonly what: string
  /** A name and its text: "Over", "per month at the likely values"; or a figure of a sentence and its meaning. */
  readonly rows?: readonly AnswerRow[] | undefined
}

export type AnswerRow = readonly [name: string, text: string]

/** An answer of the three usual parts. */
export function answer(what: string, over: string, from: string): Answer {
  return {
    what,
    rows: [
      ['Over', over],
      ['From', from],
    ],
  }
}
