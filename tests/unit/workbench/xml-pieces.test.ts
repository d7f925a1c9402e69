import { expect, test } from 'vitest'
import { xmlPieces } from '../../../src/workbench/csv/xml-pieces.ts'

const said = (xml: string) =>
  [...xmlPieces(xml)].map((piece) => (typeof piece === 'string' ? piece : `${piece.kind} ${piece.name}`))

test('text that a program wrote as CDATA is text, and what stands in a comment is not there', () => {
  expect(said('<t><![CDATA[a < b & "c" > d]]></t><!-- <row> 1 > 0 --><v>2</v>')).toEqual([
    'open t',
    'a < b & "c" > d',
    'close t',
    'open v',
    '2',
    'close v',
  ])
})

test('a section or a comment that is cut off ends with the file', () => {
  expect(said('<t><![CDATA[half')).toEqual(['open t', 'half'])
  expect(said('<t>1</t><!-- half')).toEqual(['open t', '1', 'close t'])
})
