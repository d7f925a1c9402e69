import { expect, test } from 'vitest'
import type { BlindCall } from '../../../../src/domain/meeting/blind-call.ts'
import { readCallCodes, writeCallCode } from '../../../../src/workbench/links/call-code.ts'

const readCallCode = (pasted: string) => readCallCodes(pasted)[0]

const calls: readonly BlindCall[] = [
  { workload: 'chat', who: 'Plattform – Süd', choice: 'keep', reason: 'läuft “gut”, 100 %' },
  { workload: 'ci', who: 'Plattform – Süd', choice: 'vm', reason: '' },
]

test('a call comes back from its code unchanged, even with words around it', () => {
  const code = writeCallCode('Plattform – Süd', calls)
  expect(readCallCode(code)).toEqual({ kind: 'ok', who: 'Plattform – Süd', calls })
  expect(readCallCode(`Here you are:\n${code.slice(0, 20)}\n${code.slice(20)}`)).toMatchObject({ kind: 'ok' })
})

test('a code that was cut or changed is refused', () => {
  const code = writeCallCode('Platform', calls)
  expect(readCallCode(code.slice(0, -2))).toEqual({ kind: 'problem', because: 'damaged' })
  expect(readCallCode(code.replace('call1.', 'call1.A'))).toEqual({ kind: 'problem', because: 'damaged' })
  expect(readCallCode(code.replace('call1', 'call2'))).toEqual({ kind: 'problem', because: 'other-version' })
  expect(readCallCode('good morning')).toEqual({ kind: 'problem', because: 'not-a-code' })
})

test('the codes of a team are read from one paste, as a chat or a table gives them', () => {
  const codes = ['Platform', 'Finance', 'SRE'].map((who) => writeCallCode(who, calls))
  for (const between of ['\n', ' ', '', '\nFinance says: '])
    expect(readCallCodes(codes.join(between)).map((each) => (each.kind === 'ok' ? each.who : each.because))).toEqual([
      'Platform',
      'Finance',
      'SRE',
    ])
  expect(readCallCodes([codes[0], codes[1]?.slice(0, -2), codes[2]].join('\n')).map(({ kind }) => kind)).toEqual([
    'ok',
    'problem',
    'ok',
  ])
})
