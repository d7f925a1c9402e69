// What each key means in the grid; a press the grid does not know is left to the page.
import { expect, test } from 'vitest'
import { gridKeyList } from '../../../../src/features/workloads/grid-key-list.ts'
import { navigationIntent } from '../../../../src/features/workloads/grid-keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}) =>
  navigationIntent({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('a printable key starts a cell anew, in any script', () => {
  expect(press('7')).toEqual({ do: 'replace', text: '7' })
  expect(press('ж')).toEqual({ do: 'replace', text: 'ж' })
})

test('a character typed with AltGr is text, although it reports Ctrl and Alt', () => {
  expect(press('@', { ctrlKey: true, altKey: true })).toEqual({ do: 'replace', text: '@' })
})

test('Ctrl and Cmd mean the same', () => {
  for (const key of ['a', 'd', 'r', 'Home', 'End', ' '])
    expect(press(key, { ctrlKey: true })).toEqual(press(key, { metaKey: true }))
})

test('Enter edits, Shift+Enter goes up, Alt+Enter takes the suggestion', () => {
  expect(press('Enter')).toEqual({ do: 'edit' })
  expect(press('Enter', { shiftKey: true })).toMatchObject({ do: 'move', row: -1 })
  expect(press('Enter', { altKey: true })).toEqual({ do: 'take-suggestion' })
})

test('Alt+Shift+Up and Down move rows; Ctrl+Shift+Up and Down leave it to the cursor; sideways they extend to the edge', () => {
  expect(press('ArrowUp', { altKey: true, shiftKey: true })).toEqual({ do: 'move-row-up' })
  expect(press('ArrowDown', { altKey: true, shiftKey: true })).toEqual({ do: 'move-row-down' })
  expect(press('ArrowUp', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'move-row-or-edge', row: -1 })
  expect(press('ArrowRight', { ctrlKey: true, shiftKey: true })).toMatchObject({ do: 'edge', column: 1, extend: true })
})

test('keys of the browser and of the app are left alone', () => {
  for (const key of ['k', 's', 'z', 'y', 'c', 'v', 'x', 't', 'w']) expect(press(key, { ctrlKey: true })).toBeNull()
  for (const key of ['Shift', 'Control', 'F5', 'CapsLock', 'Dead']) expect(press(key)).toBeNull()
})

test('Alt+Shift moves a row up and down, and a column left and right', () => {
  expect(press('ArrowLeft', { altKey: true, shiftKey: true })).toEqual({ do: 'move-columns', by: -1 })
  expect(press('ArrowRight', { altKey: true, shiftKey: true })).toEqual({ do: 'move-columns', by: 1 })
  // Alone it is the browser's own way back.
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
})

test('every key in the list has a title of its own', () => {
  expect(new Set(gridKeyList.map((entry) => entry.title)).size).toBe(gridKeyList.length)
})

test('Page Up and Down go a screen of rows; with Alt a screen of columns, and with Shift they extend', () => {
  expect(press('PageDown')).toEqual({ do: 'page', row: 1, extend: false })
  expect(press('PageDown', { altKey: true })).toEqual({ do: 'page-across', by: 1, extend: false })
  expect(press('PageUp', { altKey: true, shiftKey: true })).toEqual({ do: 'page-across', by: -1, extend: true })
})
