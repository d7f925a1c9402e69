/** What an element carries so that the region around it can say what its figure is, on hover, on focus and on a tap. */

export interface Asked {
  readonly what: string
  readonly rows?: readonly (readonly [name: string, text: string])[] | undefined
}

export interface AskedProps {
  readonly 'data-what': string
  readonly 'aria-description': string
  readonly tabIndex?: number
}

/** How the focus comes to it: by Tab, by the arrow keys from another one of its group (`data-answers`), or as it does anyway. */
export type AskedReach = 'stop' | 'arrows' | 'own'

/** Nothing for what has nothing to say. */
export function asked(answer: Asked | undefined, reach: AskedReach = 'stop'): AskedProps | undefined {
  if (answer === undefined) return undefined
  const { what, rows = [] } = answer
  return {
    'data-what': [what, ...rows.map((row) => row.join('\t'))].join('\n'),
    'aria-description': [what, ...rows.map(([name, text]) => `${name}: ${text}`)].join('. '),
    ...(reach === 'own' ? {} : { tabIndex: reach === 'stop' ? 0 : -1 }),
  }
}

/** The first of a group is where Tab enters it; the arrow keys reach the others. */
export function inGroup(index: number): AskedReach {
  return index === 0 ? 'stop' : 'arrows'
}

export function askedOf(element: HTMLElement): Asked | null {
  const [what, ...rows] = element.dataset['what']?.split('\n') ?? []
  if (what === undefined) return null
  return {
    what,
    rows: rows.map((row) => {
      const [name = '', ...text] = row.split('\t')
      return [name, text.join('\t')] as const
    }),
  }
}
