/** One real platform with the sources it needs: sound as it is, so that a test can break one thing and see only that. */
import { catalogue } from '../../src/catalogue/catalogue.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Platform } from '../../src/domain/platform.ts'
import { mapFacts, walkFacts } from '../../src/domain/walk-facts.ts'

const lambda = catalogue.platforms['aws-lambda']

export function withPlatform(platform: Platform): Catalogue {
  const bare = {
    ...catalogue,
    platforms: { [platform.id]: platform },
    vendors: {},
    gpus: {},
    assumptions: {},
  } as unknown as Catalogue
  const used = new Set(
    walkFacts(bare).flatMap(({ fact }) => [fact, ...Object.values(fact.elsewhere ?? {})].map(({ source }) => source)),
  )
  const sources = Object.fromEntries(Object.entries(catalogue.sources).filter(([id]) => used.has(id)))
  return { ...bare, sources }
}

export const smallCatalogue = withPlatform(lambda)

/** The small catalogue with fields of one fact replaced; `undefined` takes a field away. */
export function spoiled(path: string, fields: Readonly<Record<string, unknown>>): Catalogue {
  return mapFacts(smallCatalogue, (at, fact) => (at === path ? { ...fact, ...fields } : fact))
}

export { lambda }
