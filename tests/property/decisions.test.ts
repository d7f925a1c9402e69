/** What holds for every workload, whatever a team enters. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { contextOf } from '../../src/domain/assess.ts'
import { assessWorkload } from '../../src/domain/assess-workload.ts'
import { better, bestOf, isOpen } from '../../src/domain/contender.ts'
import { fitOf, weightVector } from '../../src/domain/fit.ts'
import { criterionIds, families } from '../../src/domain/vocabulary.ts'
import type { CriterionId } from '../../src/domain/vocabulary.ts'
import { weightFlipsOf } from '../../src/domain/weight-flips.ts'
import { normalised } from '../../src/domain/weights/weights-of.ts'
import { contestAgain, contestFor } from '../../src/domain/workload-contest.ts'
import type { AssessmentContext } from '../../src/domain/workload-contest.ts'
import { workbookOf } from '../support/example-workloads.ts'
import { anyWorkload } from './arbitrary-workloads.ts'
import { workedOut } from '../support/worked-out.ts'
import { oneWeightMoved } from '../support/one-weight-moved.ts'

const context = contextOf(catalogue, workbookOf([]))
const runs = { numRuns: 120, seed: 20_261_122 }

function scores(inForce: AssessmentContext, workload: Parameters<typeof contestFor>[1]): ReadonlyMap<string, string> {
  const contenders = contestFor(inForce, workload).view.contenders()
  return new Map(contenders.map((each) => [each.option.id, `${each.tier} ${String(each.fit)}`]))
}

test('deleting options never changes the verdict or the fit of another', () => {
  fc.assert(
    fc.property(anyWorkload, fc.integer({ min: 2, max: 5 }), (workload, every) => {
      const all = scores(context, workload)
      const fewer = { ...context, options: context.options.filter((_, index) => index % every !== 0) }
      for (const [id, score] of scores(fewer, workload)) expect(score).toBe(all.get(id))
    }),
    runs,
  )
})

test('the order in which the catalogue lists options changes no score and no winner', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const turned = { ...context, options: [...context.options].reverse() }
      const forwards = contestFor(context, workload).contest
      const backwards = contestFor(turned, workload).contest
      expect(backwards.winner?.option.id).toBe(forwards.winner?.option.id)
      expect(backwards.fallback?.option.id).toBe(forwards.fallback?.option.id)
      expect(backwards.margin).toBe(forwards.margin)
    }),
    runs,
  )
})

test('an option that is judged no further than it takes to beat it is never the better one', () => {
  fc.assert(
    fc.property(anyWorkload, fc.constantFrom(...criterionIds), (workload, favoured) => {
      const before = contestFor(context, workload)
      const judgement = before.judgement()
      const vector = weightVector(normalised({ ...context.weights, [favoured]: 1 }))
      for (const { view, contest } of [before, contestAgain({ ...context, vector }, workload, judgement)]) {
        const open = view.contenders().filter(isOpen)
        for (const family of families)
          expect(contest.bests[family]).toBe(bestOf(open, ({ option }) => option.platform.family === family))
        expect(contest.winner).toBe(bestOf(open))
        const [rival] = [...contest.rivals()].sort(better)
        expect(contest.margin).toBe(rival === undefined ? null : (contest.winner?.fit ?? 0) - (rival.fit ?? 0))
      }
    }),
    runs,
  )
})

test('the shares of every option sum to its fit', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      for (const option of assessWorkload(context, workload).options) {
        if (option.fit === null) continue
        const sum = Object.values(option.shares).reduce((total, share) => total + share, 0)
        expect(sum).toBeCloseTo(option.fit, 12)
        expect(option.fit).toBeGreaterThanOrEqual(0)
        expect(option.fit).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
    { ...runs, numRuns: 40 },
  )
})

test('a blocked option is never recommended, and an unknown one only provisionally with what is needed', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const assessment = assessWorkload(context, workload)
      const chosen = assessment.options.find((each) => each.option === assessment.recommendation?.option)
      if (chosen === undefined) {
        expect(assessment.options.every((each) => each.verdict === 'blocked')).toBe(true)
        return
      }
      expect(chosen.verdict).not.toBe('blocked')
      if (chosen.verdict === 'unknown') {
        expect(assessment.recommendation?.provisional).toBe(true)
        expect(assessment.recommendation?.needs.length).toBeGreaterThan(0)
        expect(assessment.options.every((each) => each.verdict === 'blocked' || each.verdict === 'unknown')).toBe(true)
      } else {
        expect(chosen.verdict).toBe('best')
        expect(assessment.options.filter((each) => each.verdict === 'best')).toHaveLength(1)
      }
    }),
    { ...runs, numRuns: 80 },
  )
})

test('the verdict of an option follows from its gates: what blocks is shown, and what is unknown names a field', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      for (const option of assessWorkload(context, workload).options) {
        const blocked = option.gates.some((gate) => gate.answer === 'blocked')
        expect(option.verdict === 'blocked').toBe(blocked)
        for (const gate of option.gates) {
          if (gate.answer === 'unknown') expect(gate.needs.length).toBeGreaterThan(0)
          if (gate.answer === 'blocked') expect(option.fit).toBeNull()
        }
        if (option.gates.some((gate) => gate.answer === 'unknown') && !blocked) expect(option.verdict).toBe('unknown')
      }
    }),
    { ...runs, numRuns: 30 },
  )
})

test('moving weight towards a criterion moves an option up if it is better there than it is on the whole, else down', () => {
  fc.assert(
    fc.property(
      anyWorkload,
      fc.constantFrom(...criterionIds),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      (workload, id, more) => {
        const { view } = contestFor(context, workload)
        const k = criterionIds.indexOf(id)
        const moved = weightVector(normalised({ ...context.weights, [id]: context.weights[id] + more }))
        for (const contender of view.contenders()) {
          if (contender.fit === null) continue
          const change = fitOf(contender.values, moved) - contender.fit
          const gain = (contender.values[k] ?? 0) - contender.fit
          if (Math.abs(gain) > 1e-9) expect(Math.sign(change)).toBe(Math.sign(gain))
        }
      },
    ),
    runs,
  )
})

test('at the weight where a flip is announced the winner and the rival tie', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const held = contestFor(context, workload)
      const { winner, rivals } = held.contest
      for (const flip of weightFlipsOf(held)) {
        const rival = rivals().find((each) => each.option.id === flip.to)
        const weights = oneWeightMoved(held.view.vector, criterionIds.indexOf(flip.of as CriterionId), flip.at)
        expect(Math.abs(fitOf(winner?.values ?? [], weights) - fitOf(rival?.values ?? [], weights))).toBeLessThan(1e-9)
      }
    }),
    runs,
  )
})

test('a cheaper bill is never worth less on the cost criterion', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const k = criterionIds.indexOf('cost')
      const priced = contestFor(context, workload)
        .view.contenders()
        .filter((each) => each.usd !== undefined && each.fit !== null)
        .sort((a, b) => (a.usd ?? 0) - (b.usd ?? 0))
      priced.slice(1).forEach((dearer, index) => {
        expect(dearer.values[k] ?? 0).toBeLessThanOrEqual((priced[index]?.values[k] ?? 0) + 1e-12)
      })
    }),
    runs,
  )
})

test('nothing a team enters makes the assessment throw or yield a number that is not one', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const text = JSON.stringify(workedOut(assessWorkload(context, workload)), (_, value: unknown) => {
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not a number: ${String(value)}`)
        return value
      })
      expect(text.length).toBeGreaterThan(100)
    }),
    { ...runs, numRuns: 12 },
  )
}, 60_000)
