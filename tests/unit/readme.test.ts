import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { roomTable } from '../architecture/room-table.ts'

const root = join(import.meta.dirname, '..', '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('every file and folder that the README names is there', () => {
  const named = readme.match(/\b(?:src|tests|e2e|public)\/[\w./-]*[\w/]/g) ?? []
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the README lists every room of the house', () => {
  const rooms = Object.keys(roomTable).filter((room) => !/^features\/(?!marks)/.test(room))
  expect(rooms.filter((room) => !readme.includes(`\`${room}/\``))).toEqual([])
})

test('every npm script that the README runs exists', () => {
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?|(?=start|test))([a-z]+)/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})
