import { expect, test } from 'vitest'
import { agendaOf, uncertaintyOf } from '../../../../src/domain/meeting/agenda.ts'
import { decisionState } from '../../../../src/domain/meeting/decision-state.ts'
import { stubWorkload } from './stub-workload.ts'
import type { Stub } from './stub-workload.ts'

const stateOf = (stub: Stub) => decisionState({ decisions: [] }, stubWorkload(stub), '2026-11-22')

test('the order is what is at stake times how unsure it is, and what is solid is skipped', () => {
  const agenda = agendaOf(
    [
      // 1,000 × 0.1 = 100; 300 × 0.5 = 150; the solid one is only read out.
      stateOf({ id: 'dear but leaning', usd: 1000, standing: 'lean', aroundWeights: 0.9 }),
      stateOf({ id: 'cheap and close', usd: 300, standing: 'too close', aroundWeights: 0.5 }),
      stateOf({ id: 'solid', usd: 9000 }),
    ],
    20,
  )
  expect(agenda.discuss.map(({ name }) => name)).toEqual(['cheap and close', 'dear but leaning'])
  expect(agenda.skip.map(({ name }) => name)).toEqual(['solid'])
})

test('the time box is kept, everybody gets two minutes, and nobody gets all of it', () => {
  const agenda = agendaOf(
    [stateOf({ id: 'a', usd: 10_000, standing: 'too close' }), stateOf({ id: 'b', usd: 1, standing: 'too close' })],
    25,
  )
  expect(agenda.minutes).toBeLessThanOrEqual(25)
  expect(agenda.discuss.every(({ minutes }) => minutes >= 2)).toBe(true)
})

test('doubt about weights and about inputs add up as chances do', () => {
  // 1 − 0.8 × 0.5 = 0.6
  const state = stateOf({
    id: 'a',
    standing: 'lean',
    aroundWeights: 0.8,
    unknowns: [{ field: 'durationMs', flipProbability: 0.5 }],
  })
  expect(uncertaintyOf(state)).toBeCloseTo(0.6, 12)
  expect(uncertaintyOf(stateOf({ id: 'b', option: null, standing: 'none' }))).toBe(1)
})

test('what is as much at stake and as unsure is discussed in the order of the workbook', () => {
  const names = ['Service 2', 'Service 10', 'Service 1']
  const agenda = agendaOf(
    names.map((id) => stateOf({ id, usd: 100, standing: 'too close' })),
    20,
  )
  expect(agenda.discuss.map(({ name }) => name)).toEqual(names)
})
