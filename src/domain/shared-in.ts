/** What of a contender's bill the account has once; most bills have nothing of the kind, and are not written out to find that. */
import type { SharedCharge } from './bill/shared-charge.ts'
import type { Contender } from './contender.ts'

const nothing: readonly SharedCharge[] = []

export function sharedIn({ scene, option, stage }: Contender): readonly SharedCharge[] {
  const { compute } = option.pricing
  const hasPlan = (compute.kind === 'isolates' || compute.kind === 'workers') && compute.plan !== undefined
  const isPrivate = stage.inputs.likely.privateNetwork === 'yes'
  if (!hasPlan && !isPrivate && !option.site.freeTier) return nothing
  const answer = scene.bill()
  return answer.kind === 'ok' ? answer.shared : nothing
}
