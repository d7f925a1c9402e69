/** A note beside a cell covers neither the cell nor the edge of the page. */
import { describe, expect, it } from 'vitest'
import { beside } from '../../../src/ui/beside.ts'

const view = { width: 1280, height: 800 }
const note = { width: 300, height: 60 }

describe('beside', () => {
  it('stands 4 px below the cell, flush with its left edge', () => {
    // 200 + 42 + 4
    expect(beside({ left: 500, top: 200, width: 100, height: 42 }, note, view)).toEqual({ left: 500, top: 246 })
  })

  it('stands 4 px above the cell where the view ends below it', () => {
    // 740 + 42 + 4 + 60 is past 800 - 8; 740 - 4 - 60
    expect(beside({ left: 500, top: 740, width: 100, height: 42 }, note, view)).toEqual({ left: 500, top: 676 })
  })

  it('stays 8 px inside the view at either side', () => {
    expect(beside({ left: 1200, top: 200, width: 100, height: 42 }, note, view).left).toBe(972)
    expect(beside({ left: -90, top: 200, width: 100, height: 42 }, note, view).left).toBe(8)
  })

  it('stands below where neither side has room, so that its first lines show', () => {
    expect(beside({ left: 0, top: 20, width: 100, height: 42 }, note, { width: 1280, height: 100 }).top).toBe(66)
  })

  it('stays in view beside something as tall as the view, at its foot', () => {
    // 800 - 8 - 60
    expect(beside({ left: 0, top: 4, width: 600, height: 790 }, note, view).top).toBe(732)
  })
})
