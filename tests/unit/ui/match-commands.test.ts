import { expect, test } from 'vitest'
import { matchCommands, type Command } from '../../../src/ui/match-commands.ts'

function command(title: string, group: string, also?: string): Command {
  return { id: title, title, group, also, run: () => undefined }
}

const commands = [
  command('Undo paste 24 cells', 'Edit'),
  command('Add workload', 'Edit', 'new row insert'),
  command('Go to Fit matrix', 'Screens'),
  command('Copy note as Markdown', 'Note', 'clipboard export'),
  command('Café matrix', 'Workloads'),
]

function titles(typed: string): readonly string[] {
  return matchCommands(commands, typed).flatMap((group) => group.commands.map((found) => found.title))
}

test('nothing typed lists every command in its own order', () => {
  expect(titles('')).toEqual(commands.map((each) => each.title))
})

test('all typed words must occur, in any order and anywhere', () => {
  expect(titles('note copy')).toEqual(['Copy note as Markdown'])
  expect(titles('copy matrix')).toEqual([])
})

test('a command is found by a word that is not in its title', () => {
  expect(titles('insert')).toEqual(['Add workload'])
})

test('a title that starts with the text comes before one that contains it', () => {
  expect(titles('matrix')).toEqual(['Go to Fit matrix', 'Café matrix'])
  expect(titles('cafe')).toEqual(['Café matrix'])
  expect(titles('a')[0]).toBe('Add workload')
})

test('commands of one group stand together', () => {
  expect(matchCommands(commands, '').map((group) => group.label)).toEqual(['Edit', 'Screens', 'Note', 'Workloads'])
})
