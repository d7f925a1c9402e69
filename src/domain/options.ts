/** The options a team may choose from: every platform in every variant that vendor, Spot and commitment rules allow. */
import { pricingOf, type Pricing } from './bill/pricing.ts'
import type { Billing } from './billing-model.ts'
import type { Vendor } from './catalogue.ts'
import { inOneShape } from './in-one-shape.ts'
import type { Limits, Platform, Startup, Variant } from './platform.ts'
import type { Fact } from './facts.ts'
import type { Site } from './site.ts'
import { platformIds, type PlatformId } from './vocabulary.ts'

/** A platform in a given configuration; limits and startup are the platform's with the variant's laid over. */
export interface Option {
  readonly id: string
  readonly platform: Platform
  readonly variant: Variant
  readonly vendor: Vendor
  readonly label: string
  readonly limits: Limits
  readonly startup: Startup
  /** Hours of people a month. */
  readonly opsHoursPerMonth: Fact
  /** It has no size without a GPU. */
  readonly gpuOnly: boolean
  readonly site: Site
  readonly pricing: Pricing
}

/** The platform id, or platform id + ':' + variant. */
export function optionId(platform: PlatformId, variantId: string): string {
  return variantId === '' ? platform : `${platform}:${variantId}`
}

/** In the catalogue's order. Build once per site and keep: every price is laid out here. */
export function optionsOf(site: Site): readonly Option[] {
  const offers = platformIds
    .map((id) => site.catalogue.platforms[id])
    .filter((platform) => isPlatformAllowed(site, platform))
    .flatMap((platform) => platform.variants.map((variant) => ({ platform, variant })))
    .filter(({ variant }) => isVariantAllowed(site, variant))
  return laidOut(site, offers)
}

/** The same options at another site of the team. Build once and keep. */
export function optionsAt(site: Site, options: readonly Option[]): readonly Option[] {
  return laidOut(site, options)
}

function laidOut(site: Site, offers: readonly Pick<Option, 'platform' | 'variant'>[]): readonly Option[] {
  // Catalogue records leave out what does not concern them, so nearly each has a shape of its own.
  const billings = inOneShape(offers.map(({ variant }) => variant.billing))
  const variants = inOneShape(offers.map(({ variant }, at) => ({ ...variant, billing: billings[at]! })))
  const options = offers.map(({ platform }, at) => optionOf(site, platform, variants[at]!))
  const limits = inOneShape(options.map((option) => option.limits))
  const startups = inOneShape(options.map((option) => option.startup))
  return options.map((option, at) => ({ ...option, limits: limits[at]!, startup: startups[at]! }))
}

/** One option, allowed or not: what runs today may be outside of what the team allows. */
export function optionOf(site: Site, platform: Platform, variant: Variant): Option {
  const vendor = site.catalogue.vendors[platform.vendor]
  return {
    id: optionId(platform.id, variant.id),
    platform,
    variant,
    vendor,
    label: variant.label,
    limits: variant.limits === undefined ? platform.limits : { ...platform.limits, ...variant.limits },
    startup: variant.startup === undefined ? platform.startup : { ...platform.startup, ...variant.startup },
    opsHoursPerMonth: variant.opsHoursPerMonth ?? platform.operations.opsHoursPerMonth,
    gpuOnly: isGpuOnly(variant.billing),
    site,
    pricing: pricingOf(site, vendor, platform, variant),
  }
}

function isGpuOnly(billing: Billing): boolean {
  if (billing.kind === 'machines') return billing.sizes.every((size) => size.gpu !== 'none')
  return billing.kind === 'workers' && billing.usdPerGpuSecond.none === undefined
}

function isPlatformAllowed(site: Site, platform: Platform): boolean {
  const { team } = site
  const named = team.platforms?.includes(platform.vendor)
  if (platform.id === 'own-cluster') return named === true || team.operatesCluster === 'own-cluster'
  return named ?? true
}

function isVariantAllowed(site: Site, variant: Variant): boolean {
  if (variant.purchase === 'spot') return site.team.spotAllowed
  if (variant.purchase === 'one-year') return site.team.commitment === 'one-year'
  return true
}
