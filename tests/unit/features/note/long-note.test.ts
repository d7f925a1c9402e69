import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { longMaterial, noteDesk } from '../../../../src/features/note/note-desk.ts'
import { answerOf } from '../../../../src/features/note/note-messages.ts'
import type { NoteAnswers, NoteAsk } from '../../../../src/features/note/note-messages.ts'
import { inParts, joinsParts } from '../../../../src/workbench/in-parts.ts'
import { openCatalogue } from '../../../../src/workbench/open-catalogue.ts'
import { openWorkbook } from '../../../../src/workbench/open-workbook.ts'
import { saveWorkbook } from '../../../../src/workbench/save-workbook.ts'
import { workbookOf } from '../../../support/example-workloads.ts'
import { berth } from '../../../support/run-berth.ts'
import { manyWorkloads } from '../../../bench/support/many-workloads.ts'

/** One more than a note is written of whole. */
const rows = 301
const many = workbookOf(manyWorkloads(rows))
const text = saveWorkbook({
  ...many,
  title: 'Many',
  decisions: [
    { workload: many.workloads[7]?.id ?? '', option: 'aws-fargate', status: 'accepted', rationale: 'We know it' },
  ],
})

/** As it goes from one thread to another. */
function sent<T>(value: T): T {
  const take = joinsParts()
  return [...inParts(value)].map((part) => take(structuredClone(part))).at(-1)?.[0] as T
}

function opened() {
  const result = openWorkbook(text, 'many.json')
  if (result.kind !== 'ok') throw new Error('a workbook that opens')
  return result.workbook
}

function deskBeside() {
  const reading = longMaterial(openCatalogue(), sent(opened()))
  const counts: number[] = []
  for (;;) {
    const step = reading.next()
    if (step.done === true) return { counts, answer: (ask: NoteAsk) => sent(answerOf(noteDesk(step.value), ask)) }
    counts.push(step.value)
  }
}

const choice = { target: 'gitlab', view: 'full', kind: 'note' } as const

describe('the note of a long table, written beside the page', () => {
  test('has the bytes that the command writes', () => {
    vi.stubGlobal('__APP_VERSION__', berth(['--version']).out.trim())
    const file = join(mkdtempSync(join(tmpdir(), 'berth-long-')), 'many.berth.json')
    writeFileSync(file, text)
    const { answer } = deskBeside()
    for (const kind of ['note', 'cost'] as const) {
      const written = answer({ of: 'text', choice: { ...choice, kind } }) as NoteAnswers['text']
      expect(written.rendered.markdown).toBe(berth(['note', file, '--target', 'gitlab', '--kind', kind]).out)
    }
  })

  test('tells how many workloads are read, arrives whole, and its set can be packed', () => {
    vi.stubGlobal('__APP_VERSION__', '1')
    const { counts, answer } = deskBeside()
    expect(counts).toEqual([200, rows])
    const frame = answer({ of: 'frame', today: '2026-11-29' }) as NoteAnswers['frame']
    expect(frame.covered).toBe(rows)
    expect(frame.charts.every(({ svg }) => svg.startsWith('<svg'))).toBe(true)
    expect(answer({ of: 'html', choice })).toContain('<table>')
    const set = answer({ of: 'set', target: 'gitlab', pngs: new Map([['a.svg', new Uint8Array([1])]]) }) as Uint8Array
    // The two letters that every zip begins with.
    expect(new TextDecoder().decode(set.slice(0, 2))).toBe('PK')
  })
})
