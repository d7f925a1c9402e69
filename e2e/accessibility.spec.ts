// What a machine can judge of every screen in every theme and width, and what a person without a mouse or with other colours needs.
import { deflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/test.ts'
import { runAction, stands } from './support/journey.ts'
import { writeCallLink } from '../src/workbench/links/call-link.ts'
import { checksum } from '../src/workbench/storage/checksum.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

const screens = [
  ['workloads', 'Workloads'],
  ['matrix', 'Fit matrix'],
  ['curves', 'Cost curves'],
  ['review', 'Review'],
  ['note', 'Design note'],
] as const

/** Axe reads thousands of elements several times in one test; how fast a machine does that is no claim. */
const walkMs = 300_000

async function show(page: Page, screen: string, heading: string): Promise<void> {
  await page.goto(`./#/${screen}`)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await page.waitForFunction(() => document.querySelectorAll('main :is(button, [role=grid], table)').length > 2)
}

for (const theme of ['light', 'dark', 'projector'] as const)
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const)
    test(`24: every screen is accessible in ${theme} at ${width} by ${height} and does not scroll sideways`, async ({
      page,
    }) => {
      test.setTimeout(walkMs)
      await page.setViewportSize({ width, height })
      await page.addInitScript((name) => localStorage.setItem('berth.theme', name), theme)
      for (const [screen, heading] of screens) {
        await show(page, screen, heading)
        await expectAccessible(page)
        // What comes last is read too.
        if (screen === 'curves') {
          await expect(page.getByRole('button', { name: 'All lines and sources' })).toBeVisible()
          await expect(page.getByRole('region', { name: 'Chance and spread of every bill' })).toBeVisible()
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${heading} does not scroll sideways`).toBeLessThanOrEqual(0)
      }
    })

test('the grid with an invalid cell, an open editor, an open menu and the import step has no accessibility fault', async ({
  page,
}) => {
  test.setTimeout(walkMs)
  await page.setViewportSize({ width: 1440, height: 900 })
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('Webhook router', 'Memory', '12 h')
  await work.select('Webhook router', 'Memory')
  await expect(page.getByRole('button', { name: 'Read as 12 GiB' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('F2')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await work.select('Webhook router', 'GPU')
  await page.keyboard.press('Alt+ArrowDown')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Cell and row' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(work.grid).toBeFocused()
  await page.keyboard.press('Shift+F2')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await work.paste({ text: 'Service\tType\tReqs/day\tMem (MB)\nSearch\tapi\t20k\t512' })
  await expect(page.getByRole('dialog', { name: 'Import the clipboard' })).toBeVisible()
  await expectAccessible(page)
})

test('26: the whole path is walked by keys alone, and focus is always to be seen', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toHaveCount(0)
  await expect(work.grid).toBeFocused()
  for (const [key, heading] of [
    ['2', 'Fit matrix'],
    ['3', 'Cost curves'],
    ['4', 'Review'],
    ['5', 'Design note'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return true
        const box = element.getBoundingClientRect()
        return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      })
      expect(seen, `focus after ${step + 1} tabs on ${heading} is on screen`).toBe(true)
    }
    // A digit typed into a field is text, so the field is left first.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  }
})

test('15: with the system’s own colours every verdict still has its word and its edge', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  const work = new WorkbenchPage(page)
  await work.open()
  for (const [verdict, word] of [
    ['best', 'Best'],
    ['fits', 'Fits'],
    ['blocked', 'Blocked'],
  ] as const) {
    const cell = work.grid.locator(`[data-verdict=${verdict}]`).first()
    await expect(cell).toContainText(word)
  }
  const edges = await work.grid
    .locator('[data-verdict]')
    .evaluateAll((all) =>
      all.map(
        (one) =>
          `${(one as HTMLElement).dataset['verdict']} ${getComputedStyle(one).borderStyle} ${getComputedStyle(one).backgroundColor}`,
      ),
    )
  expect(new Set(edges).size, 'verdicts differ without our colours').toBeGreaterThanOrEqual(3)
})

test('with the system’s own colours the box around the riskiest assumption lies on no other line', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('./#/matrix')
  const head = page.getByRole('rowheader').filter({ hasText: 'Riskiest assumption' }).first()
  await expect(head).toBeVisible()
  const reach = await head.evaluate((element) => {
    const box = [...element.querySelectorAll('span')].find((each) => getComputedStyle(each).outlineStyle === 'solid')
    if (box === undefined) return 'no box'
    const { outlineOffset, outlineWidth } = getComputedStyle(box)
    return Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
  })
  // The lines above and below keep two pixels of room.
  expect(reach).toBe(2)
})

test('25: at 320 pixels and at 200 % zoom every screen can be read without scrolling sideways', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const [screen, heading] of screens) {
      await show(page, screen, heading)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${heading} at ${width} pixels`).toBeLessThanOrEqual(0)
      await expect.poll(() => sideways(page), `${heading} at ${width} pixels`).toEqual([])
    }
  }
})

/** Whatever holds headings, fields or tables and has to be scrolled sideways; a region with a name of its own may be, and a row of buttons. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *, [role=dialog], [role=dialog] *')]
      .filter(
        (each) =>
          each.clientWidth > 0 &&
          each.scrollWidth > each.clientWidth + 1 &&
          /auto|scroll/.test(getComputedStyle(each).overflowX) &&
          each.querySelector('h1, h2, h3, textarea, thead') !== null &&
          (each.matches('[role=dialog]') || !each.hasAttribute('aria-label')),
      )
      .map((each) => `${each.tagName} ${each.className}: ${each.scrollWidth} in ${each.clientWidth}`),
  )
}

test('25: at 320 pixels the dialogs can be read without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await show(page, ...screens[0])
  for (const action of [
    'Workbooks in this browser',
    'Earlier versions',
    'Share as a link',
    'Team settings and terms',
    'Own prices',
    'Scenarios and milestones',
    'Guide and glossary',
    'Licences and notices',
    'Agenda of the review',
  ]) {
    await runAction(page, action)
    const dialog = page.getByRole('dialog').last()
    await expect(dialog.getByRole('heading').first()).toBeVisible()
    await expect.poll(() => sideways(page), action).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('on a phone a workload is read in its block, and a field is changed in a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  const block = page.getByRole('region', { name: 'Thumbnailing on upload' })
  await expect(block.locator('[data-verdict]')).toHaveText([/Fits/, /Fits/, /Best/])
  await page.getByRole('button', { name: 'Fields of Thumbnailing on upload' }).click()
  const sheet = page.getByRole('dialog', { name: 'Fields of Thumbnailing on upload' })
  await sheet.getByLabel('Host access').selectOption('root')
  await sheet.getByLabel('Memory').fill('12 h')
  await expect(sheet.getByText(/Found “12 h”/)).toBeVisible()
  await expectAccessible(page)
  await sheet.getByLabel('Memory').press('Enter')
  await expect(page.locator('section[aria-label="Thumbnailing on upload"]')).toContainText('Needs memory.')
  await sheet.getByLabel('Memory').fill('2 GiB')
  await sheet.getByLabel('Memory').press('Enter')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(block.locator('[data-verdict]').last()).toHaveText(/Blocked/)
})

test('a screen reader hears where the cursor is, what is wrong with a cell, and absolute places in the grid', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(work.grid).toHaveAttribute('aria-colcount', '16')
  await expect(work.grid).toHaveAttribute('aria-rowcount', String(8 + 3 + 2))
  await expect(work.row('CI build')).toHaveAttribute('aria-rowindex', '10')
  const verdict = await work.cell('CI build', 'VM')
  await expect(verdict).toHaveAttribute('aria-readonly', 'true')
  await expect(work.grid.getByRole('rowheader', { name: 'CI build' })).toBeVisible()
  await expect(work.grid.getByRole('columnheader', { name: /Requests/ })).toBeVisible()
})

/** Every state of a screen that is not its usual one, by how it comes about. */
const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'the guide with an answer open',
    async (page) => {
      await runAction(page, 'Guide and glossary')
      await page.locator('summary').first().click()
    },
  ],
  [
    'a hint on a cell',
    async (page) => {
      await page.locator('[data-verdict]').first().hover()
      await expect(page.getByRole('group', { name: 'What this is' })).toBeVisible()
    },
  ],
  [
    'an invitation to a blind call',
    async (page) => {
      await page.goto(`./?call${await invitation}`)
      await expect(page.getByRole('heading', { level: 1, name: 'Where should Chat run?' })).toBeVisible()
    },
  ],
  [
    'an invitation that cannot be read',
    async (page) => {
      await page.goto('./?cut#c1.99')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  [
    'the steps to a plan',
    async (page) => {
      await page.getByRole('button', { name: /of 8 steps/ }).click()
      await expect(page.getByRole('dialog', { name: 'Steps to a plan' })).toBeVisible()
    },
  ],
  [
    'the filter',
    async (page) => {
      await page.getByRole('button', { name: 'Filter' }).click()
      await expect(page.getByLabel('Text in any cell')).toBeFocused()
    },
  ],
  [
    'a price of one’s own',
    async (page) => {
      await runAction(page, 'Own prices')
      await page.getByLabel('Find the figure').fill('lambda request')
      await page.getByRole('button', { name: 'Lambda: price per request' }).click()
      await expect(page.getByLabel(/Your value/)).toBeFocused()
    },
  ],
  ...(['Team settings and terms', 'Licences and notices', 'Every key'] as const).map(
    (title) =>
      [
        title,
        async (page: Page) => {
          await runAction(page, title)
          await expect(page.getByRole('dialog')).toBeVisible()
        },
      ] as const,
  ),
  [
    'calls revealed',
    async (page) => {
      await runAction(page, 'Blind call')
      await page.getByLabel('Who calls').fill('Platform')
      await page.getByRole('radio', { name: 'VM' }).check()
      await page.getByRole('button', { name: 'Hide it and pass on' }).click()
      await page.getByRole('button', { name: 'Reveal' }).click()
    },
  ],
  [
    'thresholds',
    async (page) => {
      await page.goto('./#/matrix')
      await page.getByRole('button', { name: 'Weights' }).click()
      await page.getByRole('tab', { name: 'Thresholds' }).click()
    },
  ],
  [
    'a scenario and a milestone',
    async (page) => {
      await runAction(page, 'Scenarios and milestones')
      await page.getByRole('button', { name: 'Add a scenario' }).click()
      await page.getByRole('menuitem', { name: 'Twice the traffic' }).click()
      await page.getByRole('button', { name: 'Freeze today as a milestone' }).click()
      await expect(page.getByRole('button', { name: /^Milestone .*: more$/ })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('button', { name: /^Undo/ }).click()
      await page.getByRole('button', { name: /^Undo/ }).click()
    },
  ],
  [
    'scenarios with a milestone and a factor that cannot be read',
    async (page) => {
      await runAction(page, 'Scenarios and milestones')
      await page.getByRole('button', { name: 'Freeze today as a milestone' }).click()
      await page.getByRole('textbox', { name: 'Traffic times' }).fill('much')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Found “much”', { exact: false })).toBeVisible()
    },
  ],
  [
    'weights',
    async (page) => {
      await page.goto('./?weights#/matrix')
      await page.getByRole('button', { name: 'Weights' }).click()
      await expect(page.getByRole('slider').first()).toBeVisible()
    },
  ],
  [
    'the evidence of an option at risk',
    async (page) => {
      await page.goto('./?evidence#/matrix/chat-inference-api/vm')
      await expect(page.getByText('What would flip it')).toBeVisible()
    },
  ],
  [
    'the six questions',
    async (page) => {
      await page.goto('./?questions#/matrix')
      await page.getByRole('button', { name: 'Questions' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'weights moved on the wall',
    async (page) => {
      await runAction(page, 'Present')
      await expect(page.getByText(/of \d to discuss/)).toBeVisible()
      await page.keyboard.press('Shift+ArrowUp')
      await expect(page.getByRole('button', { name: 'Keep these weights' })).toBeVisible()
    },
  ],
  [
    'the note side by side',
    async (page) => {
      await page.goto('./#/note')
      await page.getByRole('radio', { name: 'Side by side' }).check()
      await expect(page.locator('pre').first()).toBeVisible()
    },
  ],
  [
    'the address of a workload that is not there',
    async (page) => {
      await page.goto('./?gone#/matrix/no-such-workload/vm')
      await expect(page.getByRole('heading', { name: 'No such workload' })).toBeVisible()
    },
  ],
  ['an empty workbook', async (page) => page.getByRole('button', { name: 'an empty grid' }).click()],
]
/** So many are gone through in one test, so that each ends in time on a slow machine. */
const statesAtOnce = 5

/** States in which something is wrong, on its way or half done; on a phone too, where they have a place there. */
const rareStates: readonly (readonly [string, (page: Page) => Promise<void>, 'desk' | 'everywhere'])[] = [
  [
    'nothing found in the palette',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find an action' }).fill('zzzz')
      await expect(page.getByText('Nothing by that name')).toBeVisible()
    },
    'everywhere',
  ],
  [
    'a column on its way',
    async (page) => {
      const head = new WorkbenchPage(page).head('Memory')
      await head.hover()
      const grip = await head.locator('[data-grip]').boundingBox()
      if (grip === null) throw new Error('no grip')
      await page.mouse.move(grip.x + grip.width / 2, grip.y + 4)
      await page.mouse.down()
      await page.mouse.move(grip.x - 200, grip.y + 4, { steps: 6 })
      await expect(page.locator('[data-drop-line]')).toBeVisible()
    },
    'desk',
  ],
  [
    'find and replace',
    async (page) => {
      await new WorkbenchPage(page).select('CI build', 'Workload')
      await page.keyboard.press('Control+h')
      await page.getByLabel('Find', { exact: true }).fill('embedding')
      await expect(page.getByText('1 cell would change')).toBeVisible()
    },
    'desk',
  ],
  [
    'the menu of a verdict column',
    async (page) => {
      await new WorkbenchPage(page).head('Serverless').hover()
      await new WorkbenchPage(page).openColumnMenu('Serverless')
    },
    'desk',
  ],
  [
    'a filter that leaves nothing',
    async (page) => {
      await page.getByRole('button', { name: 'Filter' }).click()
      await page.getByLabel('Text in any cell').fill('zzzz')
      await page.keyboard.press('Escape')
      await expect(page.getByText('None of 8 rows')).toBeVisible()
    },
    'desk',
  ],
  [
    'a decision that cannot be signed yet',
    async (page) => {
      await page.goto('./?sign#/review')
      await page.getByRole('button', { name: 'Decide CI build' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: 'Override' }).check()
      await dialog.getByRole('button', { name: 'Accept' }).click()
      await expect(dialog.getByText('Choose the option that is taken instead.')).toBeVisible()
    },
    'everywhere',
  ],
  [
    'the agenda',
    async (page) => {
      await runAction(page, 'Agenda of the review')
      await expect(page.getByRole('dialog', { name: /^Agenda/ })).toBeVisible()
    },
    'everywhere',
  ],
  [
    'calls from afar',
    async (page) => {
      await runAction(page, 'Blind call')
      await page.getByRole('tab', { name: 'From afar, by link' }).click()
      await expect(page.getByLabel('Invitation')).toHaveValue(/#c1\./)
    },
    'everywhere',
  ],
  [
    'the evidence of an option that is ruled out',
    async (page) => {
      await page.goto('./?out#/matrix/ci-build/serverless')
      await expect(page.getByText('What would flip it')).toBeVisible()
    },
    'everywhere',
  ],
  [
    'a workbook of a newer Berth beside the own one',
    async (page) => {
      const newer = { format: 'berth-workbook', version: 99, title: 'Later', workloads: [{ id: 'x', name: 'Later' }] }
      const payload = deflateRawSync(JSON.stringify(newer)).toString('base64url')
      await page.goto(`./?newer#b1.${payload.length}.${checksum(payload)}.${payload}`)
      await expect(page.getByRole('alert')).toContainText('newer version of Berth')
    },
    'everywhere',
  ],
  [
    'a copy compared with the own work',
    async (page) => {
      const copy = { format: 'berth-workbook', version: 1, title: 'Theirs', workloads: [{ id: 'x', name: 'Search' }] }
      const payload = deflateRawSync(JSON.stringify(copy)).toString('base64url')
      await page.goto(`./?copy#b1.${payload.length}.${checksum(payload)}.${payload}`)
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page.getByRole('dialog', { name: /^Yours beside/ })).toBeVisible()
    },
    'everywhere',
  ],
  [
    'a store that is full',
    async (page) => {
      page.on('dialog', (dialog) => void dialog.accept())
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await runAction(page, 'Load the example: Retailer')
      await expect(page.locator('[data-save]')).toHaveText(/Not saved: storage full/)
    },
    'everywhere',
  ],
]

const invitation = writeCallLink({
  title: 'AI team',
  workloads: [
    {
      id: 'chat',
      name: 'Chat',
      runsToday: true,
      facts: [
        ['Kind', 'API'],
        ['Volume', '5M requests/month'],
      ],
    },
  ],
})

for (const [theme, width, height] of [
  ['light', 1280, 720],
  ['dark', 1440, 900],
  ['projector', 1280, 720],
] as const)
  for (let from = 0; from < states.length; from += statesAtOnce)
    test(`states beside the usual ones, from ${states[from]?.[0]}, are accessible in ${theme} at ${width} by ${height}`, async ({
      page,
    }) => {
      test.setTimeout(walkMs)
      await page.setViewportSize({ width, height })
      await page.goto('./')
      await page.evaluate((name) => localStorage.setItem('berth.theme', name), theme)
      for (const [count, [, bring]] of states.slice(from, from + statesAtOnce).entries()) {
        // Another query is another page, so that only the fragment never changes alone.
        await page.goto(`./?${from + count}`)
        await stands(page)
        await bring(page)
        await expectAccessible(page)
      }
    })

for (const [theme, width, height] of [
  ['dark', 1280, 720],
  ['projector', 1440, 900],
  ['light', 390, 844],
] as const) {
  const there = rareStates.filter(([, , where]) => where === 'everywhere' || width > 900)
  for (let from = 0; from < there.length; from += statesAtOnce)
    test(`states seldom seen, from ${there[from]?.[0]}, are accessible in ${theme} at ${width} by ${height}`, async ({
      page,
    }) => {
      test.setTimeout(walkMs)
      await page.setViewportSize({ width, height })
      await page.addInitScript((name) => localStorage.setItem('berth.theme', name), theme)
      for (const [count, [, bring]] of there.slice(from, from + statesAtOnce).entries()) {
        await page.goto(`./?${from + count}`)
        await stands(page)
        await bring(page)
        await expectAccessible(page)
      }
    })
}

test.describe('where a part of the app does not arrive', () => {
  test.use({ allowedProblems: [/Failed to load resource|ERR_FAILED|dynamically imported module/] })

  test('its screen and its panel say so accessibly, and the panel can be closed', async ({ page, context }) => {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
    )
    await page.route(/assets\/(CurvesPanel|EvidencePanel)-/, (route) => route.abort())
    await page.goto('./#/curves')
    await expect(page.getByRole('heading', { level: 1, name: 'Cost curves stopped working' })).toBeVisible()
    await expectAccessible(page)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`./?${width}#/matrix/ci-build/vm`)
      await expect(page.getByRole('heading', { name: 'The evidence stopped working' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'The evidence stopped working' })).toHaveCount(0)
    }
  })
})

test('with evidence beside it a screen keeps its frame: the page itself has nothing to scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const screen of ['workloads', 'matrix', 'curves', 'review']) {
    await page.goto(`./?${screen}#/${screen}/chat-inference-api/vm`)
    await expect(page.getByText('What would flip it')).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight), screen)
      .toBeLessThanOrEqual(0)
  }
})

test('present mode fits the smallest projector: nothing of the first workload lies below its edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./#/review')
  await page.getByRole('button', { name: 'Present' }).click()
  const risk = page.getByText(/Only while|^If/).first()
  await expect(risk).toBeVisible()
  const foot = await page.getByRole('button', { name: /accept/ }).boundingBox()
  const box = await risk.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
})

test('present mode fits the smallest projector with all four reasons and their risk', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./')
  await page.getByRole('button', { name: 'Retailer' }).click()
  await expect(page.getByLabel('Title of the workbook')).toHaveValue('Retailer, sale season')
  await runAction(page, 'Present')
  await expect(page.getByText('1 of 3 to discuss')).toBeVisible()
  await expect(page.getByText('Settle', { exact: true })).toBeVisible()
  const risk = page.getByText(/^If/).first()
  await expect(risk).toBeVisible()
  const foot = await page.getByRole('button', { name: /accept/ }).boundingBox()
  const box = await risk.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  // Signed one after the other, those that are only read out come last.
  for (const name of [
    'Supplier price import',
    'Personalisation at checkout',
    'Recommendation training',
    'Product search',
  ]) {
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: `Decide: ${name}` })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('n')
  }
})

test('a key pressed while a hint goes away is heard', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fit matrix' })).toBeVisible()
  await page.getByRole('button', { name: 'Find an action' }).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  // In one go, so that the hint is on its way out when the key comes.
  await page.evaluate(() => {
    const hint = document.querySelector('[role=tooltip]')
    hint?.setAttribute('inert', '')
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Cost curves' })).toBeVisible()
})
