// The checks of `npm test` that are not tests themselves, each seen failing.
import { describe, expect, test, vi } from 'vitest'
import { complaintsAboutLock } from '../tools/check-lock.mjs'
import { atLeastOneFailureUnlessGood, countPlaywright, countVitest } from '../tools/run-tests.mjs'

const GOOD = {
  manifest: { devDependencies: { react: '19.3.1', vite: '8.3.8' } },
  bundled: ['react'],
  imported: ['react'],
  lock: {
    packages: {
      '': {},
      'node_modules/react': { integrity: 'sha512-abc' },
      'node_modules/vite': { integrity: 'sha512-def', dev: true },
    } as Record<string, object>,
  },
  budget: { direct: 1, shipped: 1, installed: 2 },
}

function complaintsWith(path: string, entry: object): readonly string[] {
  return complaintsAboutLock({ ...GOOD, lock: { packages: { ...GOOD.lock.packages, [path]: entry } } })
}

describe('the check of the lock file', () => {
  test('a lock file in order draws no complaint', () => {
    expect(complaintsAboutLock(GOOD)).toEqual([])
  })

  test('an empty lock file is a complaint', () => {
    expect(complaintsAboutLock({ ...GOOD, lock: {} })).toContain('the lock file names no package')
  })

  test.each([
    '^19.3.1',
    'latest',
    '*',
    'github:a/b',
    'git+ssh://host/a.git',
    'https://host/a.tgz',
    'file:../a',
    'npm:b@1.0.0',
  ])('a dependency on "%s" is caught', (version) => {
    const manifest = { devDependencies: { ...GOOD.manifest.devDependencies, react: version } }
    expect(complaintsAboutLock({ ...GOOD, manifest }).join()).toContain(`react: found "${version}"`)
  })

  test.each([
    ['without integrity', {}, 'has no sha512 integrity'],
    ['with a weak integrity', { integrity: 'sha1-abc' }, 'has no sha512 integrity'],
    ['from a named host', { integrity: 'sha512-abc', resolved: 'https://host/a.tgz' }, 'names the host'],
    ['that runs a script', { integrity: 'sha512-abc', hasInstallScript: true }, 'runs a script'],
    [
      'without its build for one platform',
      { integrity: 'sha512-abc', optionalDependencies: { arm: '1.0.0' } },
      'its build arm',
    ],
    ['that is a link', { link: true }, 'a link'],
  ])('a package %s is caught', (_, entry, complaint) => {
    expect(complaintsWith('node_modules/react', entry).join()).toContain(complaint)
  })

  test('one package too many is caught, with the figure and the limit', () => {
    const packages = {
      ...GOOD.lock.packages,
      'node_modules/react': { integrity: 'sha512-abc', dependencies: { scheduler: '1.0.0' } },
      'node_modules/scheduler': { integrity: 'sha512-abc' },
    }
    expect(complaintsAboutLock({ ...GOOD, lock: { packages } })).toEqual([
      'packages that can reach a visitor: 2, at most 1',
      'packages installed: 3, at most 2',
    ])
  })

  test('a package that ships without standing in the list of licences is caught, and so is one listed but not there', () => {
    expect(complaintsAboutLock({ ...GOOD, imported: ['react', 'zod'] })).toEqual([
      'zod: shipped, but not in the list of licences',
    ])
    expect(complaintsAboutLock({ ...GOOD, bundled: ['react', 'zod'], budget: { ...GOOD.budget, direct: 2 } })).toEqual([
      'zod: listed with a licence, but no dependency',
    ])
  })

  test('a dependency that installs with the packed command is caught', () => {
    const manifest = { ...GOOD.manifest, dependencies: { react: '19.3.1' } }
    expect(complaintsAboutLock({ ...GOOD, manifest })).toEqual([
      'react: belongs to devDependencies, the build bundles it',
    ])
  })
})

describe('the count of what ran', () => {
  const ran = { passed: 3, failed: 0, skipped: 0 }

  test('a runner that ran nothing has failed, whatever its exit code', () => {
    expect(atLeastOneFailureUnlessGood({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1)
  })

  test('a runner that stopped with an error has failed, even when every test passed', () => {
    expect(atLeastOneFailureUnlessGood(ran, 1).failed).toBe(1)
    expect(atLeastOneFailureUnlessGood(ran, null).failed).toBe(1)
    expect(atLeastOneFailureUnlessGood(ran, 0)).toEqual(ran)
  })

  test('a test file that does not load counts as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    const report = { testResults, numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 1 }
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  test('browser tests that passed at a later try are named and excused up to one in twenty; more of them all count as failed', () => {
    const report = (flaky: number) => ({
      stats: { expected: 100 - flaky, unexpected: 0, flaky, skipped: 0 },
      errors: [],
      suites: [{ suites: [{ specs: Array.from({ length: flaky }, (_, at) => passedAtTry(2 + (at % 2), at)) }] }],
    })
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    expect(countPlaywright(report(0))).toEqual({ passed: 100, failed: 0, skipped: 0 })
    expect(said).not.toHaveBeenCalled()
    expect(countPlaywright(report(5))).toEqual({ passed: 100, failed: 0, skipped: 0 })
    expect(said.mock.calls.flat().join('\n')).toContain('grid.spec.ts:11 claim 1 (passed at try 3)')
    expect(countPlaywright(report(6))).toEqual({ passed: 94, failed: 6, skipped: 0 })
    said.mockRestore()
  })

  test('a browser test that passed at no try has failed, however few they are', () => {
    const stats = { expected: 99, unexpected: 1, flaky: 0, skipped: 0 }
    expect(countPlaywright({ stats, errors: [], suites: [] })).toEqual({ passed: 99, failed: 1, skipped: 0 })
  })
})

function passedAtTry(tries: number, at: number) {
  const results = Array.from({ length: tries }, (_, number) => ({ status: number + 1 < tries ? 'failed' : 'passed' }))
  return { file: 'grid.spec.ts', line: 10 + at, title: `claim ${at}`, tests: [{ status: 'flaky', results }] }
}
