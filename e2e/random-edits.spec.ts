// Random edits, undos, reloads and second tabs in the real page, against a plain list of rows: nothing differs.
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

type Rows = readonly (readonly [name: string, owner: string])[]

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Rows, one history and nothing else. */
function plainModel(start: Rows) {
  let rows = start
  let past: Rows[] = []
  let future: Rows[] = []
  return {
    rows: () => rows,
    change: (next: Rows) => {
      if (JSON.stringify(next) === JSON.stringify(rows)) return
      past.push(rows)
      future = []
      rows = next
    },
    undo: () => {
      const before = past.pop()
      if (before === undefined) return
      future.push(rows)
      rows = before
    },
    redo: () => {
      const next = future.pop()
      if (next === undefined) return
      past.push(rows)
      rows = next
    },
    restart: () => {
      past = []
      future = []
    },
  }
}

for (const seed of [7, 2026])
  test(`edits by key with seed ${seed} end where a plain list ends`, async ({ page, context }) => {
    test.setTimeout(180_000)
    const random = seeded(seed)
    let work = new WorkbenchPage(page)
    await work.open()
    await work.run('Start empty')
    await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(0)
    await expect(work.grid).toBeFocused()
    await page.keyboard.press('Control+Home')
    const start: Rows = Array.from({ length: 5 }, (_, at) => [`row ${at}`, ''])
    await work.paste({ text: start.map(([name]) => name).join('\n') })
    await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(5)
    await work.page.getByRole('button', { name: /of \d+ fields/ }).click()
    await work.page.getByRole('menuitemcheckbox', { name: /^Owner/ }).click()
    await work.page.keyboard.press('Escape')
    await work.kept()
    await work.page.reload()
    await expect(work.grid).toBeVisible()
    const model = plainModel(start)
    const shown = async (): Promise<Rows> => {
      const owner = await work.columnIndex('Owner')
      return work.grid.evaluate(
        (grid, index) =>
          [...grid.querySelectorAll('[role=row][data-row]')].flatMap((row) => {
            const name = row.querySelector('[role=rowheader]')?.textContent.trim()
            const cell = row.querySelector(`[aria-colindex="${index}"]`)?.textContent.trim() ?? ''
            return name === undefined ? [] : [[name, cell] as const]
          }),
        owner,
      )
    }
    /** Saved, or nothing to save. */
    const settled = () => expect(work.saveLine).toHaveAttribute('data-save', /saved|clean/)
    const press = (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => work.page.keyboard.press(key)), Promise.resolve())

    for (let step = 0; step < 90; step += 1) {
      const rows = model.rows()
      const at = random(rows.length)
      const text = `t${step} ${'abcdefgh'.slice(0, 1 + random(6))}`
      const what = random(12)
      if (what <= 3 && rows.length > 0) {
        const column = random(2)
        await work.selectAt(at + 1, column === 0 ? 'Workload' : 'Owner')
        await work.page.keyboard.type(text)
        await press(random(2) === 0 ? 'Enter' : 'Tab')
        model.change(rows.with(at, column === 0 ? [text, rows[at]?.[1] ?? ''] : [rows[at]?.[0] ?? '', text]))
      } else if (what === 4) {
        await work.selectAt(rows.length + 1, 'Workload')
        await work.page.keyboard.type(text)
        await press('Enter')
        model.change([...rows, [text, '']])
      } else if (what === 5 && rows.length > 3) {
        await work.selectAt(at + 1, 'Workload')
        await press('Control+-')
        model.change(rows.toSpliced(at, 1))
      } else if (what === 6 && at > 0) {
        await work.selectAt(at + 1, 'Owner')
        await press('Control+d')
        model.change(rows.with(at, [rows[at]?.[0] ?? '', rows[at - 1]?.[1] ?? '']))
      } else if (what === 7 && at + 1 < rows.length) {
        await work.selectAt(at + 1, 'Owner')
        await press('Alt+Shift+ArrowDown')
        const [moved] = rows.slice(at, at + 1)
        if (moved !== undefined) model.change(rows.toSpliced(at, 1).toSpliced(at + 1, 0, moved))
      } else if (what === 8 || what === 9) {
        await work.grid.focus()
        await press('Control+z')
        model.undo()
      } else if (what === 10) {
        await work.grid.focus()
        await press('Control+y')
        model.redo()
      } else if (what === 11 && step % 2 === 0) {
        await settled()
        await work.page.reload()
        await expect(work.grid).toBeVisible()
        model.restart()
      } else if (what === 11) {
        await settled()
        const next = new WorkbenchPage(await context.newPage())
        await next.open()
        await next.page.getByRole('button', { name: /take over/i }).click()
        await expect(next.page.getByRole('button', { name: /take over/i })).toHaveCount(0)
        await work.page.close()
        work = next
        model.restart()
      }
      await expect.poll(shown, { message: `after step ${step}, ${what}` }).toEqual(model.rows())
    }
    await settled()
    await work.page.reload()
    await expect(work.grid).toBeVisible()
    expect(await shown()).toEqual(model.rows())
  })
