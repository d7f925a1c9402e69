import { expect, test } from 'vitest'
import { spellKeys } from '../../../src/ui/spell-keys.ts'

test('the main modifier is Ctrl on most keyboards and the command sign on Apple ones', () => {
  expect(spellKeys('Mod+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(spellKeys('Mod+Shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
})

test('a plus can itself be the key', () => {
  expect(spellKeys('+', false)).toEqual(['+'])
  expect(spellKeys('Mod++', false)).toEqual(['Ctrl', '+'])
})

test('named keys keep their name and arrows become arrows', () => {
  expect(spellKeys('Alt+Down', false)).toEqual(['Alt', '↓'])
  expect(spellKeys('ArrowLeft', false)).toEqual(['←'])
  expect(spellKeys('Escape', false)).toEqual(['Esc'])
  expect(spellKeys('PageUp', false)).toEqual(['Page Up'])
  expect(spellKeys('Arrows', false)).toEqual(['Arrows'])
  expect(spellKeys('F2', false)).toEqual(['F2'])
  expect(spellKeys('?', true)).toEqual(['?'])
})
