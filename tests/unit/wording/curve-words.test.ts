import { describe, expect, test } from 'vitest'
import type { CheapestStretch } from '../../../src/domain/curve/cheapest-stretches.ts'
import type { CostChart } from '../../../src/domain/curve/cost-chart.ts'
import type { CostLine } from '../../../src/domain/curve/cost-line.ts'
import { curveDetail, curveFinding, moneyDigits, stepWords, timesOwn } from '../../../src/wording/curve-words.ts'

function line(option: string, label: string, usd: number, stepUsd: number | null = null): CostLine {
  return {
    option,
    label,
    family: 'container',
    operatingModel: 'container-on-demand',
    role: 'best',
    points: [
      { at: 1e5, usd, band: null, instances: 1 },
      { at: 1e9, usd, band: null, instances: 1 },
    ],
    gates: [{ from: 1e5, to: 1e9, meets: true, open: false, reasonAt: () => undefined }],
    ownRisk: null,
    stepUsd,
  }
}

const lines = [
  line('aws-lambda', 'Lambda', 7),
  line('aws-fargate', 'Fargate', 45, 14.42),
  line('aws-ec2-asg', 'EC2', 66),
]

function chartWith(cheapest: readonly CheapestStretch[], rest: Partial<CostChart> = {}): CostChart {
  return {
    kind: 'chart',
    workload: 'webhooks',
    axis: 'requestsPerMonth',
    from: 1e5,
    to: 1e9,
    spacing: 'log',
    own: { low: 8.4e6, likely: 8.4e6, high: 8.4e6 },
    ownBasis: 'estimated',
    measured: null,
    bands: [],
    lines,
    cheapest,
    breakEvens: [],
    provisional: false,
    ...rest,
  }
}

const usual: readonly CheapestStretch[] = [
  { from: 1e5, to: 53e6, option: 'aws-lambda', endsBy: 'crossing' },
  { from: 53e6, to: 94e6, option: 'aws-fargate', endsBy: 'crossing' },
  { from: 94e6, to: 1e9, option: 'aws-ec2-asg', endsBy: 'axis' },
]

describe('the sentence of a cost chart', () => {
  test('a cheapest line that may miss its target says so, and an equal bill is not called a dearer one', () => {
    const risky = {
      ...line('aws-lambda', 'Lambda', 45),
      gates: [
        {
          from: 1e5,
          to: 1e9,
          meets: true as const,
          open: false,
          reasonAt: () => ({ code: 'warm-state-blocked', figures: {} }),
        },
      ],
    }
    const chart = chartWith([{ from: 1e5, to: 1e9, option: 'aws-lambda', endsBy: 'axis' }], {
      lines: [risky, line('aws-fargate', 'Fargate', 45), line('aws-ec2-asg', 'EC2', 66)],
    })
    expect(curveDetail(chart, 'aws-fargate').join(' ')).toMatch(/There Lambda is at risk[:,] .+\./)
    expect(curveDetail(chart, 'aws-fargate')).toContain(
      'The matrix recommends Fargate, which costs about as much and fits better.',
    )
    expect(curveDetail(chart, 'aws-ec2-asg')).toContain('The matrix recommends EC2, which costs more and fits better.')
  })

  test('says that nothing is left to compare where every line is free or switched off', () => {
    const chart = chartWith([{ from: 1e5, to: 1e9, option: 'aws-lambda', endsBy: 'axis' }], {
      lines: [line('aws-lambda', 'Lambda', 0), line('aws-fargate', 'Fargate', 0)],
    })
    expect(curveFinding(chart)).toBe('All that is drawn costs nothing here: every line is free or switched off.')
    expect(curveDetail(chart, 'aws-fargate')).toEqual([])
  })

  test('says who is cheapest, up to which load, and how far that is from yours', () => {
    expect(curveFinding(chartWith(usual))).toBe(
      'Lambda is cheapest up to about 53M requests a month, six times your load.',
    )
  })

  test('says from which load on when the cheapest begins below yours and never ends', () => {
    const from: readonly CheapestStretch[] = [
      { from: 1e5, to: 4.2e6, option: 'aws-lambda', endsBy: 'crossing' },
      { from: 4.2e6, to: 1e9, option: 'aws-ec2-asg', endsBy: 'axis' },
    ]
    expect(curveFinding(chartWith(from))).toBe('EC2 is cheapest above about 4.2M requests a month, half your load.')
  })

  test('says that only those that pass are meant where a blocked line lies below the cheapest', () => {
    const blocked: CostLine = {
      ...line('modal', 'Modal', 3),
      gates: [
        {
          from: 1e5,
          to: 1e9,
          meets: { code: 'warm-state-blocked', figures: {} },
          open: false,
          reasonAt: () => undefined,
        },
      ],
    }
    const dearer: CostLine = { ...blocked, points: line('modal', 'Modal', 900).points }
    const finding = 'Lambda is cheapest up to about 53M requests a month, six times your load.'
    expect(curveFinding(chartWith(usual, { lines: [...lines, blocked] }))).toBe(`Of those that pass, ${finding}`)
    expect(curveFinding(chartWith(usual, { lines: [...lines, dearer] }))).toBe(finding)
  })

  test('calls a winner that hangs on an answer provisional', () => {
    expect(curveFinding(chartWith(usual, { provisional: true }))).toContain('would be cheapest')
  })

  test('names a duration as a duration', () => {
    const chart = chartWith(
      [
        { from: 10, to: 2500, option: 'aws-ec2-asg', endsBy: 'gate' },
        { from: 2500, to: 1e5, option: null, endsBy: 'axis' },
      ],
      {
        axis: 'durationMs',
        own: { low: 1400, likely: 1400, high: 1400 },
      },
    )
    expect(curveFinding(chart)).toBe(
      'EC2 is cheapest up to a duration of about 2.5 s, twice your duration; above it nothing drawn meets its gates.',
    )
  })

  test('C20: $62.68 on Fargate and $62.28 on EC2 are a tie, not a saving of 40 cents', () => {
    const always = [line('aws-fargate', 'Fargate', 62.68), line('aws-ec2-asg', 'EC2', 62.28)]
    const chart = chartWith([{ from: 1e5, to: 1e9, option: 'aws-ec2-asg', endsBy: 'axis' }], { lines: always })
    expect(curveDetail(chart, 'aws-ec2-asg').join(' ')).toContain(
      'EC2 and Fargate are too close to call on cost: $62.28 and $62.68 a month.',
    )
    // One year reserved, $56.18 of the same report, is a saving.
    const reserved = chartWith([{ from: 1e5, to: 1e9, option: 'aws-ec2-asg:one-year', endsBy: 'axis' }], {
      lines: [always[0]!, line('aws-ec2-asg:one-year', 'EC2, one year', 56.18)],
    })
    expect(curveDetail(reserved, 'aws-ec2-asg:one-year').join(' ')).toContain('EC2, one year saves $6.50')
  })
  test('goes on with what follows above, what it saves now, and what the matrix says', () => {
    expect(curveDetail(chartWith(usual), 'aws-fargate')).toEqual([
      'From 53M to 94M Fargate is cheapest, above it EC2.',
      'At 8.4M Lambda saves $38 a month against Fargate.',
      'The matrix recommends Fargate, which costs more and fits better.',
    ])
  })

  test('gives the band of the break-even with the range that makes it', () => {
    const chart = chartWith(usual, {
      bands: [{ field: 'durationMs', low: 35, high: 199 }],
      breakEvens: [
        {
          between: ['aws-lambda', 'aws-fargate'],
          over: 'requestsPerMonth',
          at: { low: 25e6, likely: 53e6, high: 136e6 },
        },
      ],
    })
    expect(curveDetail(chart, 'aws-lambda')[0]).toBe(
      'With duration 35 ms to 199 ms the break-even lies between 25M and 136M.',
    )
  })
})

describe('the words at a line', () => {
  test('tell the price of one more instance, or that there are no steps', () => {
    expect(stepWords(lines[1]!)).toBe('step $14 an instance')
    expect(stepWords(lines[0]!)).toBe('no steps')
  })

  test('compare a place with your own', () => {
    const chart = chartWith(usual)
    expect(timesOwn(chart, 8.4e6 * 3)).toBe('three times your load')
    expect(timesOwn(chart, 8.4e6 / 8)).toBe('an eighth of your load')
    expect(timesOwn(chart, 8.4e6 * 1.3)).toBe('1.3 times your load')
  })

  test('leave the sign away under a header that has it', () => {
    expect(moneyDigits(1681)).toBe('1,681')
    expect(moneyDigits(0.14)).toBe('0.14')
    expect(moneyDigits(1681, { code: 'EUR', perUsd: 0.5 })).toBe('841')
  })
})
