// A meeting from the review to the signed note, by keys alone; every key is counted.
import type { Page } from '@playwright/test'
import { writeCallCode } from '../src/workbench/links/call-code.ts'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/test.ts'

const mostKeysPerWorkload = 25

function call(choice: 'vm' | 'container', reason: string) {
  return { workload: 'ci-build', who: '', choice, reason }
}

/** Presses keys and counts them; typed words count letter by letter. */
function countedKeys(page: Page) {
  let count = 0
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        count += 1
        await page.keyboard.press(key)
      }
    },
    type: async (text: string) => {
      count += text.length
      await page.keyboard.type(text)
    },
    count: () => count,
  }
}

test('six workloads are signed in a meeting with at most 25 keys each, and the note says so', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('#/review')
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
  await expect(page.getByText('8 open')).toBeVisible()
  const keys = countedKeys(page)

  await page.getByRole('button', { name: 'Present' }).focus()
  await keys.press('Enter')
  await expect(page.getByText(/1 of \d to discuss/)).toBeVisible()

  // The first decision names the deciders; the next ones carry them over.
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keys.press('Tab', 'Tab')
  await expect(page.getByLabel('Deciders')).toBeFocused()
  await keys.type('Platform')
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  for (let signed = 1; signed < 5; signed += 1) {
    await keys.press('n', 'Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByLabel('Deciders')).toHaveValue('Platform')
    await keys.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  // One is overridden, with its reason.
  await keys.press('n', 'o')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keys.press('Tab', 'Enter', 'ArrowDown', 'Enter', 'Tab')
  await expect(page.getByLabel('Reason for the override')).toBeFocused()
  await keys.type('We run it.')
  await keys.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Accepted, override', { exact: false })).toBeVisible()

  await keys.press('Escape')
  await expect(page.getByText(/6 accepted, 1 of them an override/)).toBeVisible()
  expect(keys.count() / 6).toBeLessThanOrEqual(mostKeysPerWorkload)

  await keys.press('5')
  await expect(page.getByText('We run it.').first()).toBeVisible()
})

test('14: moving weights in present mode changes the wall, and leaving changes nothing', async ({ page }) => {
  await page.goto('#/review/chat-inference-api')
  await page.getByRole('button', { name: 'Present' }).click()
  const weight = page.getByRole('slider', { name: 'Delivery speed' })
  await expect(weight).toBeVisible()
  const before = await weight.inputValue()
  await page.keyboard.press('3')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  expect(Number(await weight.inputValue())).toBeCloseTo(Number(before) + 0.1, 2)
  await expect(page.getByRole('button', { name: 'Keep these weights' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
})

test('? tells the keys of present mode there, and Esc puts only them away', async ({ page }) => {
  await page.goto('#/review/chat-inference-api')
  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.getByRole('slider', { name: 'Delivery speed' })).toBeVisible()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys while presenting' })
  await expect(keys.getByText('Full screen')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(page.getByRole('slider', { name: 'Delivery speed' })).toBeVisible()
})

test('an override without a reason is not signed, and says what is missing', async ({ page }) => {
  await page.goto('#/review')
  await page.getByRole('button', { name: 'Decide CI build' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Override' }).check()
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await expect(dialog.getByText('An override needs its reason; the note quotes it.')).toBeVisible()
  await expect(dialog.getByText('Choose the option that is taken instead.')).toBeVisible()
})

test('a blind call hides what was called until the reveal, and lists only disagreements', async ({ page }) => {
  await page.goto('#/review/webhook-router')
  await page.getByRole('button', { name: 'Blind call' }).click()
  const dialog = page.getByRole('dialog')
  for (const [who, call, reason] of [
    ['Platform', 'VM', 'we know it'],
    ['Finance', 'Serverless', 'no idle bill'],
  ] as const) {
    await dialog.getByLabel('Who calls').fill(who)
    await dialog.getByRole('radio', { name: call }).check()
    await dialog.getByLabel('Because').fill(reason)
    await dialog.getByRole('button', { name: 'Hide it and pass on' }).click()
    await expect(dialog.getByText(reason)).toBeHidden()
  }
  await expect(dialog.getByText('2 calls of 2 people, hidden.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Reveal' }).click()
  await expect(dialog.getByText('1 for VM, 1 for Serverless', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Write the dissent into the note' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('5')
  await expect(page.getByText('Platform called VM: we know it', { exact: false }).first()).toBeVisible()
})

test('a call from afar goes out as a link and comes back as a code, and a cut code is refused', async ({
  page,
  context,
}) => {
  await page.goto('#/review/ci-build')
  await page.getByRole('button', { name: 'Blind call' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'From afar, by link' }).click()
  await expect(dialog.getByText('It holds the name of the workload', { exact: false })).toBeVisible()
  await expect(dialog.getByLabel('Invitation')).toHaveValue(/#c1\./)
  const link = await dialog.getByLabel('Invitation').inputValue()

  // The other person opens it elsewhere: one workload, no workbench, nothing kept.
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1, name: 'Where should CI build run?' })).toBeVisible()
  await expect(other.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(other)
  await other.keyboard.press('Tab')
  await other.keyboard.press('Tab')
  await expect(other.getByLabel('Who calls')).toBeFocused()
  await other.keyboard.type('Research')
  await other.keyboard.press('Tab')
  await other.keyboard.press('ArrowRight')
  await expect(other.getByRole('radio', { name: 'Container' })).toBeChecked()
  await other.keyboard.press('Tab')
  await other.keyboard.type('we <b>build</b> in pods')
  const code = (await other.locator('code').textContent()) ?? ''
  expect(code.length).toBeLessThan(160)
  expect(await other.evaluate(() => ({ kept: localStorage.length, session: sessionStorage.length }))).toEqual({
    kept: 0,
    session: 0,
  })
  await other.close()

  await dialog.getByLabel('Codes that came back').fill(code.slice(0, -3))
  await expect(dialog.getByText('The code is cut or changed.', { exact: false })).toBeVisible()
  await dialog.getByLabel('Codes that came back').fill(code)
  await dialog.getByRole('button', { name: 'Take the call' }).click()
  await expect(dialog.getByText('1 call of 1 person, hidden.')).toBeVisible()
  await expect(dialog.getByText('we <b>build</b> in pods')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Reveal' }).click()
  await expect(dialog.getByText('we <b>build</b> in pods')).toBeVisible()
})

test('on the wall A accepts also where a dissent of the blind call only proposed', async ({ page }) => {
  await page.goto('#/review/ci-build')
  await page.getByRole('button', { name: 'Blind call' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who calls').fill('Research')
  await dialog.getByRole('radio', { name: 'Container' }).check()
  await dialog.getByLabel('Because').fill('pods')
  await dialog.getByRole('button', { name: 'Hide it and pass on' }).click()
  await dialog.getByRole('button', { name: 'Reveal' }).click()
  await dialog.getByRole('button', { name: 'Write the dissent into the note' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('1 proposed, 7 open')).toBeVisible()

  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'CI build' })).toBeVisible()
  await page.keyboard.press('a')
  await dialog.getByLabel('Deciders').fill('Platform')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('CI build: accepted')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 accepted, 7 open')).toBeVisible()
  // Where the meeting was opened from, the keys go on.
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused()
})

test('the codes of several people are taken from one paste, and none of them is lost', async ({ page }) => {
  await page.goto('#/review/ci-build')
  await page.getByRole('button', { name: 'Blind call' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'From afar, by link' }).click()
  // Platform calls a VM for the CI build, Research a container.
  const codes = [
    writeCallCode('Platform', [call('vm', 'one host')]),
    writeCallCode('Research', [call('container', 'pods')]),
  ]
  await dialog.getByLabel('Codes that came back').fill(codes.join('\n'))
  await dialog.getByRole('button', { name: 'Take the 2 calls' }).click()
  await expect(dialog.getByText('2 calls of Platform and Research taken, hidden.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Reveal' }).click()
  await expect(dialog.getByText('one host')).toBeVisible()
  await expect(dialog.getByText('pods')).toBeVisible()
})

test('to keep what runs today is a call only where something runs today, here and from afar', async ({
  page,
  context,
}) => {
  await page.goto('#/review/webhook-router')
  await page.getByRole('button', { name: 'Blind call' }).click()
  const dialog = page.getByRole('dialog')
  const keep = dialog.getByRole('radio', { name: 'Keep today’s' })
  await keep.check()
  await dialog.getByRole('combobox', { name: 'Workload' }).click()
  await page.getByRole('option', { name: 'CI build' }).click()
  await expect(keep).toHaveCount(0)
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)

  await dialog.getByRole('tab', { name: 'From afar, by link' }).click()
  const link = dialog.getByLabel('Invitation')
  await expect(link).toHaveValue(/#c1\./)
  const aboutOne = await link.inputValue()
  await dialog.getByRole('combobox', { name: 'The link asks about' }).click()
  await page.getByRole('option', { name: 'All workloads (8)' }).click()
  await expect(link).not.toHaveValue(aboutOne)
  const other = await context.newPage()
  await other.goto(await link.inputValue())
  const call = (workload: string) => other.getByRole('region', { name: workload }).getByRole('radio')
  await expect(call('Webhook router')).toHaveCount(4)
  await expect(call('CI build')).toHaveCount(3)
})

test('what a link opened is not opened again on the way back from the meeting view', async ({ page }) => {
  await page.goto('#/note')
  const line = page.getByRole('listitem').filter({ hasText: 'No decision recorded for 8 workloads' })
  await line.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('dialog', { name: /^Decide: / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 2, name: 'What matters' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
  // The table of decisions is the last to come; a dialog would have come with the screen.
  await expect(page.getByRole('button', { name: 'Decide CI build' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an invitation opened in a tab with work leaves the work alone, and a cut one says so', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('grid', { name: 'Workloads' })).toBeVisible()
  await page.evaluate(() => void (location.hash = '#c1.40.abc'))
  await expect(page.getByRole('heading', { level: 1, name: 'This invitation cannot be read.' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('The link is incomplete')
  await page.getByRole('link', { name: 'Open the workbench' }).click()
  await expect(page.getByRole('grid', { name: 'Workloads' })).toBeVisible()
})

test('benchmark results are summed up before they are kept, and the field is then measured', async ({ page }) => {
  await page.goto('#/review')
  await page.getByRole('row', { name: /Chat inference API duration/ }).click()
  await page.getByRole('button', { name: 'Paste results' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Samples').fill('1200\n1300 ms\n1.4 s\nabout\n1500\n1600')
  await expect(dialog.getByText(/p50 1.4 s · p95 .* · n 5/)).toBeVisible()
  await expect(dialog.getByText('Line 4: found “about”.', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep as measured' }).click()
  await expect(page.getByText(/of Chat inference API is measured/)).toBeVisible()
})

test('the decisions keep their place while what is worth knowing is still being worked out', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('#/review')
  const decisions = page.getByRole('region', { name: 'Decisions' })
  await expect(decisions).toBeVisible()
  const top = async () => (await decisions.boundingBox())?.y ?? Number.NaN
  const first = await top()
  await expect(page.getByText(/^Computing/)).toHaveCount(0)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  // Less than a row of the table above.
  expect(Math.abs((await top()) - first)).toBeLessThan(38)
})

test('scenarios stand beside today, and a milestone tells what new prices did', async ({ page }) => {
  await page.goto('#/review')
  await page.getByRole('button', { name: 'Scenarios' }).click()
  const dialog = page.getByRole('dialog', { name: 'Scenarios' })
  await dialog.getByRole('button', { name: 'Add a scenario' }).click()
  await page.getByRole('menuitem', { name: 'Twice the traffic' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name of the scenario' })).toHaveValue('Twice the traffic')
  await dialog.getByRole('button', { name: 'Freeze today as a milestone' }).click()
  await expect(dialog.getByText('No choice changes, the same cost', { exact: false }).first()).toBeVisible()
})

test('any factor on the traffic is typed by keys, named for itself, and stands in the note', async ({ page }) => {
  await page.goto('#/review')
  await page.getByRole('button', { name: 'Scenarios' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Scenarios' })
  await expect(dialog.getByRole('button', { name: 'Add a scenario' })).toBeVisible()
  const factor = dialog.getByRole('textbox', { name: 'Traffic times' })
  await factor.focus()
  await page.keyboard.type('much')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Found “much”, expected a factor', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3,5')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Name of the scenario' })).toHaveValue('3.5 times the traffic')
  await expect(factor).toHaveValue('')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.goto('#/note')
  const note = page.getByRole('article', { name: 'The note as it will be read' })
  await expect(note.getByRole('heading', { name: 'Scenarios' })).toBeVisible()
  await expect(note.getByRole('cell', { name: '3.5 times the traffic' })).toBeVisible()
})

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['dark', 1280, 720],
  ['light', 390, 844],
] as const)
  test(`review and present have no accessibility fault in ${theme} at ${width} by ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height })
    await page.goto('#/review')
    await expect(page.getByText('8 open')).toBeVisible()
    await expectAccessible(page)
    if (width > 900) await page.getByRole('button', { name: 'Present' }).click()
    else {
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Present' }).click()
    }
    await expect(page.getByText(/of \d to discuss|not on the agenda/)).toBeVisible()
    await expectAccessible(page)
  })

test('every dialog of the meeting is accessible, in the projector theme too', async ({ page }) => {
  test.slow()
  await page.goto('#/review/chat-inference-api')
  await expect(page.getByText('8 open')).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'projector'
  })
  for (const name of ['Decide Chat inference API', /^Agenda, /, 'Blind call', 'Scenarios', 'Paste results'] as const) {
    await page.getByRole('button', { name }).first().click()
    await expect(page.getByRole('dialog').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('at any width the drills of the review have room for their words', async ({ page }) => {
  await page.goto('#/review')
  const head = page.getByRole('columnheader', { name: 'Drill' }).first()
  for (const width of [768, 1024, 1200, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(head).toBeVisible()
    // A word of twelve letters takes some 80 pixels.
    expect((await head.boundingBox())?.width, `at ${width} pixels`).toBeGreaterThan(90)
  }
})
