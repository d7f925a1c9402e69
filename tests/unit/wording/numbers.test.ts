/** How numbers are written, against the rule in the screens' own words. */
import type { BillSwing } from '../../../src/domain/sampling/bill-swings.ts'
import { rangeOfBar } from '../../../src/wording/sampling-words.ts'
import { describe, expect, test } from 'vitest'
import {
  billMoney,
  chance,
  count,
  counted,
  duration,
  exactMoney,
  fit,
  money,
  moneyChange,
  moneyRange,
  moneyWithRange,
  months,
  rate,
  seconds,
  share,
  unitPrice,
} from '../../../src/wording/numbers.ts'
import { shortMoney } from '../../../src/wording/short-money.ts'
import { daysBetween } from '../../../src/domain/days-between.ts'
import { amountInUnit, inUnit, spanInUnit } from '../../../src/wording/units.ts'

test.each([
  [99_999, '$99,999'],
  [99_999.6, '$100k'],
  [112_526, '$113k'],
  [53_145_550, '$53.1M'],
])('where there is room for seven signs, $%d is written %s', (usd, text) => {
  expect(shortMoney(usd)).toBe(text)
})

test('where there is room for six signs, a bill of five digits is shortened and one of four is not', () => {
  expect(shortMoney(40_184, undefined, 6)).toBe('$40.2k')
  expect(shortMoney(4_050, undefined, 6)).toBe('$4,050')
})

test('a small bill keeps its coins however little room there is', () => {
  // 29.54 × 0.3 = 8.862
  expect(shortMoney(29.54, { code: 'KWD', perUsd: 0.3 }, 6)).toBe('KWD 8.862')
})

test('a bill is not written longer by being shortened', () => {
  // 0.97 × 950 = 921.5, which has no thousands to drop.
  expect(shortMoney(950, { code: 'CHF', perUsd: 0.97 }, 6)).toBe('CHF 922')
})

describe('currencies with other coins than cents: ISO 4217 gives the yen none, and the dinar of Kuwait a thousand fils', () => {
  const yen = { code: 'JPY', perUsd: 150 }
  const dinar = { code: 'KWD', perUsd: 0.3 }
  test.each([
    // 0.05 × 150 = 7.5
    [money(0.05, yen), '¥8'],
    [billMoney(0.27, yen), '¥41'],
    [exactMoney(8.333, yen), '¥1,250'],
    // Less than a yen is still something: 0.002 × 150 = 0.3
    [money(0.002, yen), '¥0.3'],
    [moneyRange({ low: 0.05, likely: 0.06, high: 0.07 }, yen), '8–11'],
    // 24.28 × 0.3 = 7.284
    [money(24.28, dinar), 'KWD 7.284'],
    [billMoney(128.01, dinar), 'KWD 38.403'],
    [exactMoney(4164.9667, dinar), 'KWD 1,249.490'],
    [money(0.01, dinar), 'KWD 0.003'],
  ])('%s', (written, expected) => expect(written).toBe(expected))
})

describe('money', () => {
  test.each([
    [1681.2, '$1,681'],
    [12.4, '$12'],
    [10, '$10'],
    [9.996, '$10'],
    [9.994, '$9.99'],
    [7.28, '$7.28'],
    [0.14, '$0.14'],
    [0.01, '$0.01'],
    [0.00996, '$0.01'],
    [0.0042, '$0.0042'],
    [0.0000166667, '$0.000017'],
    [0.0000002, '$0.0000002'],
    [0, '$0'],
    [-31.2, '−$31'],
    [1234567890, '$1,234,567,890'],
  ])('%d is written %s: whole dollars from $10, cents below, two significant figures under a cent', (usd, text) => {
    expect(money(usd)).toBe(text)
  })

  test('a bill under $100 shows cents', () => {
    expect(billMoney(99.994)).toBe('$99.99')
    expect(billMoney(99.996)).toBe('$100')
    expect(billMoney(38.4)).toBe('$38.40')
    expect(billMoney(1681)).toBe('$1,681')
  })

  test('a range stands without a currency sign, and not at all where both ends read alike', () => {
    expect(moneyRange({ low: 420, likely: 640, high: 1900 })).toBe('420–1,900')
    expect(moneyRange({ low: 640.1, likely: 640.2, high: 640.3 })).toBe('')
    expect(moneyWithRange({ low: 420, likely: 640, high: 1900 })).toBe('$640 (420–1,900)')
  })

  test('a difference carries its sign', () => {
    expect(moneyChange(31)).toBe('+$31')
    expect(moneyChange(-0.36)).toBe('−$0.36')
    expect(moneyChange(0)).toBe('$0')
  })

  test('another currency is converted and marked, an unknown code stands before the amount', () => {
    expect(money(100, { code: 'EUR', perUsd: 0.92 })).toBe('€92')
    expect(money(100, { code: 'CHF', perUsd: 0.88 })).toBe('CHF 88')
  })

  test('a unit price keeps the digits that a bill needs', () => {
    expect(unitPrice(0.0000166667)).toBe('$0.0000166667')
    expect(unitPrice(0.5)).toBe('$0.50')
    expect(unitPrice(1.212)).toBe('$1.212')
    expect(unitPrice(90)).toBe('$90')
    expect(unitPrice(0)).toBe('$0')
  })
})

describe('counts, rates and shares', () => {
  test.each([
    [950, '950'],
    [9000, '9,000'],
    [40_000, '40k'],
    [1_200_000, '1.2M'],
    [999_600, '1M'],
    [3_400_000_000, '3.4B'],
    [0, '0'],
  ])('%d is %s', (value, text) => expect(count(value)).toBe(text))

  test('a rare rate is said by the hour or the day', () => {
    expect(rate(9)).toBe('9 requests/s')
    expect(rate(0.4)).toBe('0.4 requests/s')
    expect(rate(730 / 2_628_000)).toBe('1 request/hour')
    expect(rate(30 / 2_628_000)).toBe('0.99 requests/day')
  })

  test('a share is never rounded to all or none', () => {
    expect(share(0.991)).toBe('99.1 %')
    expect(share(0.99999)).toBe('over 99.99 %')
    expect(share(0.00001)).toBe('under 0.01 %')
    expect(share(1)).toBe('100 %')
    expect(share(0.4)).toBe('40 %')
    expect(chance(0.001)).toBe('under 1 %')
    expect(chance(0.63)).toBe('63 %')
  })

  test('one thing is singular', () => {
    expect(counted(1, 'workload')).toBe('1 workload')
    expect(counted(3, 'workload')).toBe('3 workloads')
    expect(counted(1234, 'row')).toBe('1,234 rows')
    expect(counted(2.3333, 'month')).toBe('2.33 months')
    expect(counted(12_345, 'row')).toBe('12.3k rows')
    expect(inUnit(1, 'GPU')).toBe('1 GPU')
    expect(inUnit(8, 'GPU')).toBe('8 GPUs')
  })

  test('fit has two decimals', () => expect(fit(0.7)).toBe('0.70'))
})

describe('times', () => {
  test.each([
    [640, '640 ms'],
    [13_800, '13.8 s'],
    [18 * 60_000, '18 min'],
    [4.5 * 3_600_000, '4.5 h'],
    [3 * 86_400_000, '3 days'],
    [0, '0 ms'],
  ])('%d ms is %s', (value, text) => expect(duration(value)).toBe(text))

  test('seconds and months', () => {
    expect(seconds(45)).toBe('45 s')
    expect(months(2.31)).toBe('2.3 months')
    expect(months(1)).toBe('1 month')
    expect(months(52)).toBe('4.3 years')
  })

  test('days between two days do not depend on the clock or on summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-22', '2027-05-22')).toBe(181)
    expect(daysBetween('soon', '2027-05-22')).toBeUndefined()
  })
})

describe('units', () => {
  const bar = { field: 'durationMs', atLow: 0, atHigh: 0, crossesZero: false, threshold: null } as unknown as BillSwing

  test('the unit stands once in a span where both ends share it', () => {
    expect(spanInUnit(3e6, 9e6, 'requests/month')).toBe('3M to 9M requests/month')
    expect(spanInUnit(900, 2600, 'ms')).toBe('900 ms to 2.6 s')
    expect(rangeOfBar({ ...bar, low: 350, high: 600 })).toBe('duration, 350 to 600 ms')
    expect(amountInUnit({ low: 3e6, likely: 5e6, high: 9e6 }, 'requests/month')).toBe('5M requests/month (3M to 9M)')
    expect(amountInUnit(null, 'ms')).toBe('not known')
  })
})

test.each([NaN, Infinity, -Infinity])('%d is said in words, never as a number', (value) => {
  for (const write of [
    money,
    billMoney,
    unitPrice,
    count,
    duration,
    rate,
    months,
    fit,
    (x: number) => inUnit(x, 'GiB'),
  ]) {
    expect(write(value)).not.toMatch(/NaN|Infinity|∞|undefined/)
    expect(write(value)).toMatch(/[a-z]{3}/)
  }
})
