import { expect, test } from 'vitest'
import { addToast, removeToast, stayOf, type ShownToast } from '../../../src/ui/toast-queue.ts'

test('at most three toasts stand at once, and the oldest makes room', () => {
  const shown = [1, 2, 3, 4].reduce<readonly ShownToast[]>((list, id) => addToast(list, { id, text: `${id}` }), [])
  expect(shown.map((toast) => toast.id)).toEqual([2, 3, 4])
})

test('a toast leaves by its own number', () => {
  expect(
    removeToast(
      [
        { id: 1, text: 'a' },
        { id: 2, text: 'b' },
      ],
      1,
    ).map((toast) => toast.id),
  ).toEqual([2])
})

test('a toast that offers to take something back stays at least ten seconds', () => {
  const action = { label: 'Undo', onAction: () => undefined }
  expect(stayOf({ text: 'Pasted', action, stayMs: 500 })).toBe(10_000)
  expect(stayOf({ text: 'Copied', stayMs: 500 })).toBe(500)
})
