import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AmountField, Field } from '../../src/domain/field-shape.ts'
import { fieldList, fields } from '../../src/domain/fields.ts'
import type { Workbook, Workload } from '../../src/domain/workbook.ts'
import { applyImport } from '../../src/workbench/csv/apply-import.ts'
import { planImport } from '../../src/workbench/csv/plan-import.ts'
import { readTable } from '../../src/workbench/csv/read-table.ts'
import { writeCsv } from '../../src/workbench/csv/write-csv.ts'
import { emptyWorkbook } from '../../src/workbench/empty-workbook.ts'
import { readLink } from '../../src/workbench/links/read-link.ts'
import { writeLink } from '../../src/workbench/links/write-link.ts'
import { mergeWorkbooks } from '../../src/workbench/merge.ts'
import { openWorkbook } from '../../src/workbench/open-workbook.ts'
import { readCell } from '../../src/workbench/read-cell.ts'
import { saveWorkbook } from '../../src/workbench/save-workbook.ts'
import { writeCell } from '../../src/workbench/write-cell.ts'

function numberOf(field: AmountField): fc.Arbitrary<number> {
  if (field.whole) return fc.integer({ min: Math.max(field.min, 0), max: Math.min(field.max, 2 ** 31 - 1) })
  return fc
    .double({ min: field.min, max: field.max, noNaN: true, noDefaultInfinity: true })
    .map((value) => (value === 0 ? 0 : value))
}

function amountOf(field: AmountField) {
  const range = fc
    .tuple(numberOf(field), numberOf(field), numberOf(field))
    .map((ends) => ends.toSorted((a, b) => a - b))
    .filter(([low, , high]) => low !== high)
  return fc.oneof(
    numberOf(field),
    range.map(([low = 0, , high = 0]) => ({ low, high })),
    range.map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high })),
  )
}

const plainWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.trim() === text)
const idWords = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/)

function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'amount':
      return amountOf(field)
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'ids':
      return fc.uniqueArray(field.choices === undefined ? idWords : fc.constantFrom(...field.choices), { maxLength: 4 })
    case 'text':
      return plainWords
  }
}

describe.each(fieldList)('$id', (field) => {
  test('what is written reads back to the same value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), valueOf(field)), (value) => {
        const reading = readCell(field, writeCell(field, value))
        const expected = Array.isArray(value) && value.length === 0 ? null : value
        expect(reading).toMatchObject({ kind: 'ok' })
        if (reading.kind === 'ok') expect(reading.value).toEqual(expected)
      }),
    )
  })

  test('any text is read or refused with a fix, and every suggestion is readable', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[-~<0-9.,'kMGmshinEe/%× ]{0,20}$/)),
        (text) => {
          const reading = readCell(field, text)
          if (reading.kind === 'ok') return
          expect(reading.expected).not.toBe('')
          expect(reading.fix).not.toBe('')
          if (reading.suggestion) expect(readCell(field, reading.suggestion.value).kind).toBe('ok')
        },
      ),
    )
  })
})

test('with the comma as decimal sign the round trip holds as well', () => {
  const field = fields.durationMs as AmountField
  fc.assert(
    fc.property(amountOf(field), (value) => {
      const reading = readCell(field, writeCell(field, value, { decimal: ',' }), { decimal: ',' })
      expect(reading).toMatchObject({ kind: 'ok', value })
    }),
  )
})

const workload: fc.Arbitrary<Workload> = fc
  .tuple(
    idWords,
    fc.record(Object.fromEntries(fieldList.map((field) => [field.id, valueOf(field)])), { requiredKeys: [] }),
  )
  .map(([id, values]) => ({ ...values, id }) as Workload)
const workbook: fc.Arbitrary<Workbook> = fc
  .tuple(fc.string(), fc.uniqueArray(workload, { selector: ({ id }) => id, maxLength: 6 }))
  .map(([title, workloads]) => ({ ...emptyWorkbook(title), workloads }))

test('a saved workbook opens to the same workbook, whatever else its rows carry', () => {
  fc.assert(
    fc.property(workbook, fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue()), (book, extra) => {
      const source = { ...book, ...extra, workloads: book.workloads.map((row) => ({ ...row, ...extra })) }
      const opened = openWorkbook(saveWorkbook(source))
      expect(opened).toMatchObject({ kind: 'ok', problems: [], setAside: [] })
      if (opened.kind === 'ok')
        expect(JSON.stringify(JSON.parse(saveWorkbook(opened.workbook)))).toBe(
          JSON.stringify(JSON.parse(saveWorkbook(source))),
        )
    }),
    { numRuns: 60 },
  )
})

test('opening any JSON value never throws and never touches a prototype', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('workloads', 'team', 'decisions', 'prices', 'priorities', 'title', 'scenarios'),
      (value, part) => {
        openWorkbook(JSON.stringify(value))
        const opened = openWorkbook(JSON.stringify({ ...emptyWorkbook(), [part]: value }))
        expect(opened.kind).toBe('ok')
        if (opened.kind === 'ok') expect(openWorkbook(saveWorkbook(opened.workbook)).kind).toBe('ok')
        expect(Object.keys(Object.prototype)).toEqual([])
      },
    ),
  )
})

test('CSV reads back to the same workloads', () => {
  const tidy = workbook.map((book) => ({
    ...book,
    workloads: book.workloads.map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).filter(([, value]) => !Array.isArray(value) || value.length > 0),
        ) as unknown as Workload,
    ),
  }))
  fc.assert(
    fc.property(tidy, (book) => {
      fc.pre(book.workloads.length > 0)
      // Ownership says "?" for unknown, and line breaks inside a cell become the platform's own.
      const told = JSON.stringify(book.workloads)
      fc.pre(!/"(?:owner|hostPatchedBy|onCall)":"(?:[?–—-]{1,3}|n\/a|na|tbd|tbc|null|unknown)"|\\r|\\u0000/i.test(told))
      const { rows } = readTable(writeCsv(book), ',')
      expect(applyImport(rows, planImport(rows, { headerRow: 0 }), { decimal: '.' }).workloads).toEqual(book.workloads)
    }),
    { numRuns: 60 },
  )
})

test('a link opens to the same workbook', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (book) => {
      const { fragment } = await writeLink(book)
      const opened = await readLink(fragment)
      expect(opened).toMatchObject({ kind: 'ok', problems: [] })
      if (opened.kind === 'ok') expect(saveWorkbook(opened.workbook)).toBe(saveWorkbook(book))
    }),
    { numRuns: 30 },
  )
})

test('merging with an unchanged side gives the changed side, from either direction', () => {
  fc.assert(
    fc.property(workbook, workbook, (base, changed) => {
      const theirs = mergeWorkbooks(base, base, changed)
      const ours = mergeWorkbooks(base, changed, base)
      expect(theirs.conflicts).toEqual([])
      expect(ours.conflicts).toEqual([])
      const sorted = (book: Workbook) =>
        saveWorkbook({ ...book, workloads: book.workloads.toSorted((a, b) => (a.id < b.id ? -1 : 1)) })
      expect(sorted(theirs.workbook)).toBe(sorted(changed))
      expect(sorted(ours.workbook)).toBe(sorted(changed))
    }),
    { numRuns: 60 },
  )
})
