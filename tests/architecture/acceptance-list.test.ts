// The thirty points by which the product is accepted, each with the browser tests that ask about it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'e2e')

/** A test is found by the start of its title. */
const points: readonly (readonly [point: string, ...tests: string[]])[] = [
  [
    'usable within one click, no sign-in, no network',
    '1: the first page is a filled example',
    'after one visit the workbench opens',
  ],
  [
    'a sample set loads as an action that can be undone',
    '1 and 2: one palette action',
    'the ${row} template loads in one action',
  ],
  [
    'the state of saving is to be seen',
    '3: the save line says when',
    'a full store is said',
    'where storage is blocked',
  ],
  [
    'the palette lists all actions, ? all keys',
    '4: the palette lists every action',
    '4: what is typed before the palette',
  ],
  ['a paste is one undo step with a result line', '5: a thousand pasted rows'],
  ['an invalid cell keeps its text, says why, others compute', '6: a cell that cannot be read'],
  ['the last good result stays while somebody edits', '7 and 30: while a cell is typed in'],
  [
    'the keys of a spreadsheet',
    '8: arrows move one cell',
    '8: typing replaces',
    '8: Tab keeps and goes right',
    '8: the grid is one tab stop',
    '8: Shift extends a rectangle',
    '8: Ctrl+Enter fills',
    '8: a list of choices opens',
    'typing goes to the cell a selection began at',
    'an arrow keeps what is typed',
  ],
  ['fill down by key, handle and menu', '9: fill down works by key', 'the fill handle fills up and to the right'],
  ['undo covers everything and says what', '10: undo reaches back', '10: rows are inserted'],
  ['a file is opened and saved by key, with a dirty mark', '11: Ctrl+S saves a workbook file'],
  ['a link shows its length and content, and warns', '12: the link says how long it is'],
  ['a link never writes over local work', '12 and 13: a link says its length'],
  ['read-only and present view', '14: moving weights in present mode', 'a page framed by another is read-only'],
  ['the matrix without colour', '15: with the system’s own colours', '15: without any colour'],
  ['every score opens why', '16: every verdict of a row', '16: under the pointer, by key'],
  ['crossovers in words', '17: where two curves cross', '17: the screen opens with who is cheapest'],
  ['chart and table, CSV', '18: the table holds the same places', '18: the CSV names every option'],
  ['logarithmic and linear', '19 and 20: the axis is'],
  ['axes with unit, currency and period', '19 and 20: the axis is'],
  ['note beside its source, targets, copy, download', '21 and 22: every target', 'the set holds every chart'],
  ['what a target drops', '22: the note says for each target'],
  ['the same input gives the same bytes', '23: the command writes the bytes'],
  ['dark, light, system, projector, paper', '24: the look follows the system', '24: paper has light colours'],
  [
    '320 pixels',
    '25: at 320 pixels and at 200 % zoom',
    '25: at 320 pixels the dialogs',
    'on a phone a workload is read',
  ],
  ['the whole way by keys', '26: the whole path is walked', 'the whole job by keys'],
  ['the way with a screen reader', '27: a change of verdicts', 'a screen reader hears where the cursor is'],
  [
    'nothing is lost: crash, two tabs, an old tab',
    '28: a reload ${wait} ms after an edit',
    'F6: in the middle of saving',
    'F6: a page that comes back',
    'a second tab is read-only',
    'another tab goes on with the older build',
    'a dialog, the palette or a side panel that a newer release replaced',
    'F7: a browser without channels',
  ],
  ['download everything, erase everything', '29: everything is downloaded'],
  ['numbers in one way of writing, right to left', '30: numbers stay in one way of writing', '7 and 30: while a cell'],
]

const titles = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.ts'))
  .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\btest\(\s*(['`])((?:(?!\1).)+)\1/g)])
  .map((match) => match[2] ?? '')

test('the list has thirty points', () => expect(points).toHaveLength(30))

test('titles are found at all', () => expect(titles.length).toBeGreaterThan(120))

test.each(points.map(([point, ...tests], at) => ({ number: at + 1, point, tests })))(
  'point $number, $point: the tests that ask about it are there, each once',
  ({ number, tests }) => {
    expect(tests.length).toBeGreaterThan(0)
    for (const start of tests)
      expect(
        titles.filter((title) => title.startsWith(start)),
        start,
      ).toHaveLength(1)
    const numbered = titles.filter((title) =>
      (/^([\d, and]+): /.exec(title)?.[1] ?? '').split(/, | and /).includes(String(number)),
    )
    expect(numbered.length, `a title that begins with ${number}:`).toBeGreaterThan(0)
  },
)

test('a number that a title begins with is one of the list', () => {
  for (const title of titles)
    for (const number of (/^([\d, and]+): /.exec(title)?.[1] ?? '1').split(/, | and /))
      expect(Number(number), title).toBeLessThanOrEqual(30)
})
