/** Every fact of a catalogue has one path, and this is the only place that knows how paths are made. */
import type { Catalogue } from './catalogue.ts'
import type { Platform, Variant } from './platform.ts'
import type { Fact } from './facts.ts'

export interface FactAt {
  /** "aws-lambda:arm/billing.usdPerGBSecond", "vendors/aws.natUsdPerGB", "assumptions/targetUtilisation". */
  readonly path: string
  readonly fact: Fact<unknown>
}

type Visit = (path: string, fact: Fact<unknown>) => Fact<unknown>

/** Whether a record claims to be a fact; a broken one still does, so that a check can refuse it. */
function isFact(node: object): node is Fact<unknown> {
  return 'confidence' in node || 'unit' in node || 'value' in node
}

/** List entries go by their id where they have one, else by their place. */
function keyOf(entry: unknown, index: number): string {
  const id: unknown = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined
  return typeof id === 'string' ? id : String(index)
}

/** Visits the facts below one node; a node without a changed fact stays the same object. */
function visitNode(node: unknown, path: string, visit: Visit): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) {
    const entries: readonly unknown[] = node
    const next = entries.map((entry, index) => visitNode(entry, `${path}.${keyOf(entry, index)}`, visit))
    return next.some((entry, index) => entry !== entries[index]) ? next : node
  }
  if (isFact(node)) return visit(path, node)
  const base = path === '' || path.endsWith('/') ? path : `${path}.`
  const entries = Object.entries(node).map(
    ([key, value]: [string, unknown]) => [key, value, visitNode(value, base + key, visit)] as const,
  )
  if (entries.every(([, value, next]) => value === next)) return node
  return Object.fromEntries(entries.map(([key, , next]) => [key, next]))
}

function visitVariant(platform: Platform, variant: Variant, visit: Visit): Variant {
  const name = variant.id === '' ? platform.id : `${platform.id}:${variant.id}`
  return visitNode(variant, `${name}/`, visit) as Variant
}

function visitPlatform(platform: Platform, visit: Visit): Platform {
  const { variants, ...rest } = platform
  const nextRest = visitNode(rest, `${platform.id}/`, visit) as Omit<Platform, 'variants'>
  const nextVariants = variants.map((variant) => visitVariant(platform, variant, visit))
  const same = nextRest === rest && nextVariants.every((variant, index) => variant === variants[index])
  return same ? platform : { ...nextRest, variants: nextVariants }
}

/** The catalogue with each fact replaced by what `visit` returns for it. */
export function mapFacts(catalogue: Catalogue, visit: Visit): Catalogue {
  const platforms = Object.fromEntries(
    Object.entries(catalogue.platforms).map(([id, platform]) => [id, visitPlatform(platform, visit)]),
  ) as Catalogue['platforms']
  return {
    ...catalogue,
    platforms,
    vendors: visitNode(catalogue.vendors, 'vendors/', visit) as Catalogue['vendors'],
    gpus: visitNode(catalogue.gpus, 'gpus/', visit) as Catalogue['gpus'],
    assumptions: visitNode(catalogue.assumptions, 'assumptions/', visit) as Catalogue['assumptions'],
  }
}

/** Every fact of the catalogue with its path, in the order of the files. */
export function walkFacts(catalogue: Catalogue): readonly FactAt[] {
  const found: FactAt[] = []
  mapFacts(catalogue, (path, fact) => {
    found.push({ path, fact })
    return fact
  })
  return found
}
