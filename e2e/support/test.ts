// Every browser test also promises: no error in the console, no breach of the security policy, no request to another host.
import { type BrowserContext, expect, test as base } from '@playwright/test'

type Promises = {
  /** Problems a test brings about on purpose; anything else the page complains of fails it. */
  readonly allowedProblems: readonly RegExp[]
}

export const test = base.extend<Promises>({
  allowedProblems: [[], { option: true }],
  context: async ({ context, baseURL, allowedProblems }, use) => {
    const problems: string[] = []
    await watch(context, new URL(baseURL ?? 'http://localhost').origin, problems)
    await use(context)
    const unexpected = problems.filter((problem) => !allowedProblems.some((allowed) => allowed.test(problem)))
    expect(unexpected, 'the page stays quiet, within its security policy and on its own host').toEqual([])
  },
})

async function watch(context: BrowserContext, home: string, problems: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`)
  })
  // Covers exceptions nobody caught and promises nobody handled.
  context.on('weberror', (error) => problems.push(`page error: ${error.error().stack ?? error.error().message}`))
  await context.exposeFunction('reportPolicyViolation', (text: string) => {
    problems.push(`security policy violation: ${text}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`)
    })
  })
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== home,
    async (route) => {
      problems.push(`request to another host: ${route.request().url()}`)
      await route.abort()
    },
  )
}

export { expect }
