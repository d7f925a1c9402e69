// The design note as it leaves the building: every target, view and document; the set with its charts; and the way back in.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { readStateFromNote, stateText } from '../src/export/note-state.ts'
import type { NotedThen } from '../src/export/since-note.ts'
import { writeLink } from '../src/workbench/links/write-link.ts'
import type { Workbook } from '../src/domain/workbook.ts'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const program = join(import.meta.dirname, '..', 'dist-cli', 'berth.js')

async function openNote(page: Page): Promise<void> {
  await page.goto('./#/note')
  await expect(page.getByRole('heading', { level: 1, name: 'Design note' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy Markdown' })).toBeVisible({ timeout: 60_000 })
}

async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy Markdown' }).click()
  await expect(page.getByText(/^Copied as Markdown for/).last()).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}

test('21 and 22: every target, document and view is written and shown', async ({ page }) => {
  test.slow()
  await openNote(page)
  const targets = page.getByRole('group', { name: 'Target' }).getByRole('radio')
  await expect(targets).toHaveCount(9)
  const seen = new Set<string>()
  for (const target of await targets.all()) {
    await target.click()
    await expect(target).toBeChecked()
    seen.add(await copied(page))
  }
  expect(seen.size, 'each target has its own spelling').toBeGreaterThanOrEqual(8)
  for (const group of ['View', 'Document']) {
    const choices = page.getByRole('radiogroup', { name: group }).getByRole('radio')
    const titles = new Set<string>()
    for (const choice of await choices.all()) {
      await choice.click()
      await expect(choice).toBeChecked()
      titles.add(await copied(page))
    }
    expect(titles.size).toBe(await choices.count())
  }
})

test('a decision is done when its note says who, when, until when, against whom, and what reopens it; in every view', async ({
  page,
}) => {
  test.slow()
  await page.goto('./#/review')
  await page.getByRole('button', { name: 'Decide Chat inference API' }).click({ timeout: 60_000 })
  const dialog = page.getByRole('dialog', { name: 'Decide: Chat inference API' })
  const said = {
    'Reason, if any beyond the assessment': 'The model stays in memory.',
    Deciders: 'Model serving, Platform',
    Consulted: 'Security',
    Informed: 'Support',
    Dissent: 'Finance would wait a quarter.',
    'Review by': '2031-05-22',
    Tickets: 'https://tracker.example.com/HELIO-12',
    'When something happens': 'the contract with the vendor ends',
    Supersedes: '2025-01-10-where-chat-runs.md',
  } as const
  for (const [label, words] of Object.entries(said)) await dialog.getByLabel(label, { exact: true }).fill(words)
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await expect(dialog).toBeHidden()
  await openNote(page)
  for (const view of await page.getByRole('radiogroup', { name: 'View' }).getByRole('radio').all()) {
    await view.click()
    await expect(view).toBeChecked()
    const note = await copied(page)
    for (const words of [
      'Model serving',
      'Security',
      'Support',
      '2031-05-22',
      'HELIO-12',
      '2025-01-10-where-chat-runs',
    ])
      expect(note, words).toContain(words)
    expect(note).toMatch(/Finance would wait a quarter|Dissent is recorded/)
    expect(note).toMatch(/contract with the vendor ends|its trigger fires|triggers fires/)
  }
  // What comes after it ends it, and the note says so.
  await page.goto('./#/review')
  await page.getByRole('button', { name: 'Change Chat inference API' }).click()
  await dialog.getByLabel('Superseded by', { exact: true }).fill('2026-12-01-where-chat-runs.md')
  await dialog.getByRole('button', { name: 'Supersede' }).click()
  await expect(dialog).toBeHidden()
  await openNote(page)
  expect(await copied(page)).toContain('2026-12-01-where-chat-runs')
})

for (const [how, refuse] of [
  [
    'is denied',
    () => {
      const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
      Object.assign(navigator.clipboard, { writeText: denied, write: denied })
    },
  ],
  ['is missing', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
] as const)
  test(`where the clipboard ${how}, the text stands there selected, and rich text says that it is Markdown instead`, async ({
    page,
  }) => {
    await page.addInitScript(refuse)
    await openNote(page)
    const dialog = page.getByRole('dialog', { name: 'The browser refused the clipboard' })
    const text = dialog.getByRole('textbox', { name: 'Markdown of the note' })
    const selected = () =>
      text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
    for (const [button, says] of [
      ['Copy Markdown', 'Nothing was copied. The text below is selected'],
      ['Copy rich text', 'below is the Markdown instead'],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await expect(dialog.getByText(says)).toBeVisible()
      await expect(text).toBeFocused()
      await expect.poll(selected).toMatch(/^# AI team[\s\S]*berth-state/)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  })

/** Pages of a PDF as the browser prints it; Chromium writes each page as a plain object. */
async function pagesOnPaper(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true })
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

test('on paper the one-page view and each companion is one page, and paths are drawn, not written as source', async ({
  page,
}) => {
  test.slow()
  await openNote(page)
  const note = page.getByRole('article', { name: 'The note as it will be read' })
  await expect(note.getByRole('img', { name: 'Working path of Chat inference API' })).toBeVisible()
  await expect(note.getByText('flowchart LR')).toHaveCount(0)
  expect(await pagesOnPaper(page, 'A4')).toBeGreaterThan(5)
  const choose = async (group: string, name: string) => {
    const choice = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true })
    await choice.click()
    await expect(choice).toBeChecked()
  }
  await choose('View', '1 page')
  await expect(note.getByRole('heading', { name: 'Why' })).toBeVisible()
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOnPaper(page, format)).toBe(1)
  for (const [kind, title] of [
    ['Runbook', 'Runbook: AI team'],
    ['Cost', 'Cost note: AI team'],
    ['Rollback', 'Rollback note: AI team'],
    ['Benchmark', 'Benchmark plan: AI team'],
  ] as const) {
    await choose('Document', kind)
    await expect(note.getByRole('heading', { name: title })).toBeVisible()
    for (const format of ['A4', 'Letter'] as const) expect(await pagesOnPaper(page, format), kind).toBe(1)
  }
})

test.describe('of a portfolio', () => {
  const sizes = [12, 30]
  for (const size of sizes)
    test(`of ${size} workloads too each companion is one page, on A4 and on Letter`, async ({ page }) => {
      test.slow()
      await openNote(page)
      const state = readStateFromNote(await copied(page))
      if (state.kind !== 'restored') throw new Error(state.kind)
      const book = state.workbook as Workbook
      const large: Workbook = {
        ...book,
        title: 'Portfolio',
        workloads: Array.from({ length: size }, (_, at) => {
          const like = book.workloads[at % book.workloads.length]
          if (like === undefined) throw new Error('the example is empty')
          return { ...like, id: `w${at}`, name: `${like.name} ${at}`, dependsOn: null }
        }),
      }
      await dropFiles(page, { name: 'portfolio.berth.json', content: JSON.stringify(large) })
      const note = page.getByRole('article', { name: 'The note as it will be read' })
      await expect(page).toHaveTitle(/^Portfolio/)
      await page.getByRole('link', { name: 'Design note' }).click()
      for (const [kind, title] of [
        ['Runbook', 'Runbook: Portfolio'],
        ['Cost', 'Cost note: Portfolio'],
        ['Rollback', 'Rollback note: Portfolio'],
        ['Benchmark', 'Benchmark plan: Portfolio'],
      ] as const) {
        await page.getByRole('radiogroup', { name: 'Document' }).getByRole('radio', { name: kind, exact: true }).click()
        await expect(note.getByRole('heading', { name: title })).toBeVisible({ timeout: 60_000 })
        for (const format of ['A4', 'Letter'] as const) expect(await pagesOnPaper(page, format), kind).toBe(1)
      }
    })
})

test('the set holds every chart as SVG and PNG, shown by the note from where it lies', async ({ page }) => {
  await openNote(page)
  const files = unzipSync(new Uint8Array(await downloaded(page, 'Set .zip')))
  const names = Object.keys(files)
  const svgs = names.filter((name) => name.endsWith('.svg'))
  expect(svgs).toHaveLength(16)
  for (const svg of svgs) {
    expect(strFromU8(files[svg] ?? new Uint8Array())).toMatch(/^<svg xmlns/)
    const png = Buffer.from(files[svg.replace('.svg', '.png')] ?? [])
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.readUInt32BE(16), 'twice the width of the drawing').toBeGreaterThanOrEqual(1640)
  }
  const note = strFromU8(files[names.find((name) => name.endsWith('-runs.md')) ?? ''] ?? new Uint8Array())
  const shown = [...note.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)]
  expect(shown.map(([, , file]) => file)).toEqual(svgs)
  for (const [, alt] of shown) expect(alt?.length).toBeGreaterThan(20)

  // The same charts on the page, for the screen and for paper.
  await page.emulateMedia({ media: 'print' })
  const figures = page.getByRole('figure').getByRole('img')
  // Sixteen charts, and the working path of each of the eight workloads.
  await expect(figures).toHaveCount(16 + 8)
  const drawn = () =>
    figures.evaluateAll((images: HTMLImageElement[]) => images.filter(({ naturalWidth }) => naturalWidth > 0).length)
  await expect.poll(drawn).toBe(16 + 8)
})

test('23: the command writes the bytes that the page copies, and draws the same pictures', async ({ page }) => {
  await openNote(page)
  const fromPage = await copied(page)
  const set = unzipSync(new Uint8Array(await downloaded(page, 'Set .zip')))
  const state = readStateFromNote(fromPage)
  if (state.kind !== 'restored') throw new Error(state.kind)
  const folder = mkdtempSync(join(tmpdir(), 'berth-'))
  writeFileSync(join(folder, 'team.berth.json'), JSON.stringify(state.workbook))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, 'note', join(folder, 'team.berth.json'), '--target', 'github', ...args], {
      encoding: 'utf8',
    })
  expect(run().stdout).toBe(fromPage)
  run('--set-of-notes', join(folder, 'set.zip'))
  const fromCommand = unzipSync(new Uint8Array(readFileSync(join(folder, 'set.zip'))))
  for (const name of Object.keys(fromCommand))
    expect(strFromU8(set[name] ?? new Uint8Array()), name).toBe(strFromU8(fromCommand[name] ?? new Uint8Array()))
})

/** The note as somebody wrote it when the world was otherwise: half the bill, another choice, another verdict. */
function asIfBefore(noted: NotedThen): NotedThen {
  const [first, ...others] = noted.workloads
  if (first === undefined || first.usdPerMonth === null) throw new Error('the example has a bill')
  return {
    workloads: [
      {
        ...first,
        usdPerMonth: first.usdPerMonth / 2,
        recommended: 'aws-lambda',
        verdicts: ['unknown', ...first.verdicts.slice(1)],
      },
      ...others,
    ],
  }
}

test('a note comes back exactly, and says what changed since it was written; so does a link', async ({ page }) => {
  test.slow()
  await openNote(page)
  const note = await copied(page)
  const state = readStateFromNote(note)
  if (state.kind !== 'restored' || state.noted === null) throw new Error(state.kind)
  const workbook = state.workbook as Workbook

  await dropFiles(page, { name: 'note.md', content: note })
  await expect(page.getByText('Nothing has changed since it was written.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep as a new workbook' }).click()
  await expect(page.getByText(/came with a note/)).toHaveCount(0)
  await expect.poll(() => copied(page), 'export, open, export: the same bytes').toBe(note)

  const then = asIfBefore(state.noted)
  const triggered: Workbook = {
    ...workbook,
    decisions: [
      {
        workload: workbook.workloads[1]?.id ?? '',
        option: then.workloads[1]?.placed ?? '',
        status: 'accepted',
        usdPerMonthThen: 1,
        triggers: [
          { kind: 'date', on: '2020-01-01' },
          { kind: 'load-above', requestsPerMonth: 10 },
          { kind: 'price-change', pct: 15 },
        ],
      },
    ],
  }
  const expectChanges = async () => {
    await page.getByRole('button', { name: 'What changed' }).click()
    const dialog = page.getByRole('dialog', { name: /^Since/ })
    for (const words of [
      /Cost of/,
      /Recommendation/,
      /VM/,
      /The date 2020-01-01 has come/,
      /The load is .* above/,
      /The cost moved by/,
    ])
      await expect(dialog.getByRole('row').filter({ hasText: words }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Discard' }).click()
  }
  await dropFiles(page, {
    name: 'old.md',
    content: `# Old\n\n\`\`\`text\n${stateText(triggered, '2026.1.0', then)}\n\`\`\`\n`,
  })
  await expectChanges()
  const { fragment } = await writeLink(triggered, '', then)
  await page.goto('about:blank')
  await page.goto(`./${fragment}`)
  await expect(page.getByText(/came with a link/)).toBeVisible()
  await expectChanges()
})
