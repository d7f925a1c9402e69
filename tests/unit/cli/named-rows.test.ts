/** Rows that differ in nothing but their name are assessed once, unless the name itself says something. */
import { expect, test, vi } from 'vitest'
import { berth, fileWith } from '../../support/run-berth.ts'

vi.setConfig({ testTimeout: 60_000 })

const answers = 'api,2M,300,30,1,none,none,3000'
const table = `name,kind,requestsPerMonth,durationMs,longestRunS,memoryGiB,gpu,hostAccess,maxColdStartMs
WordPress site,${answers}
Company site,${answers}
`

test.each(['table', 'json'])('as %s, WordPress is not answered with what a plain site beside it is', (format) => {
  const { out } = berth(['assess', fileWith(table, 'two.csv'), '--format', format])
  const [first, second] =
    format === 'json'
      ? (JSON.parse(out) as { workloads: { recommendation: { family: string } }[] }).workloads.map(
          ({ recommendation }) => recommendation.family,
        )
      : out.split('\n').filter((line) => line.includes(' site '))
  expect(first).not.toBe(second)
  if (format === 'json') expect([first, second]).toEqual(['container', 'serverless'])
  else expect(second).toMatch(/Lambda/)
})
