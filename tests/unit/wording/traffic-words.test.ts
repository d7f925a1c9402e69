/** A claimed saving is called possible only where there is a fleet to scale down. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { contextOf } from '../../../src/domain/assess.ts'
import { workloadSaving } from '../../../src/domain/savings/workload-saving.ts'
import { contestFor } from '../../../src/domain/workload-contest.ts'
import { claimSentence, timeAlong } from '../../../src/wording/traffic-words.ts'
import { aiTeam } from '../../support/ai-team.ts'

// A day of hours between 20 and 180 about a mean of 100: the peak is 1.8 times the mean, within the 1.43 to 2.5 of the claim.
const counts = Array.from({ length: 24 }, (_, hour) => 100 + 80 * Math.sin((hour / 24) * 2 * Math.PI))
const dayNight = {
  ...{ id: 'own', title: 'Day and night', binSeconds: 3600, counts, peakToMean: 1.8 },
  ...{ attribution: '', licence: '', source: '' },
}

test.each([
  [100_000, /yours is 1\.8 times: the shape allows it, one replica does not\.$/],
  [500_000_000, /yours is 1\.8 times: the claim can be true here\.$/],
])('at %i requests a month', (requestsPerMonth, said) => {
  const book = aiTeam()
  const chat = book.workloads.find(({ name }) => name === 'Chat inference API')!
  const saved = workloadSaving(contestFor(contextOf(catalogue, book), { ...chat, requestsPerMonth }), dayNight)
  expect(claimSentence(saved!)).toMatch(said)
})

test('the axis of a shape of traffic says when its middle and its end are', () => {
  // 24 bins of an hour, and 168 of a week.
  expect([0.5, 1].map((part) => timeAlong(dayNight, part))).toEqual(['12 h', '24 h'])
  const week = { ...dayNight, counts: Array.from({ length: 168 }, () => 1) }
  expect([0.5, 1].map((part) => timeAlong(week, part))).toEqual(['3.5 days', '7 days'])
})
