/** Every criterion, once: a criterion id without a rule does not compile. */
import { criterionIds } from '../vocabulary.ts'
import type { CriterionId } from '../vocabulary.ts'
import { control } from './control.ts'
import { cost } from './cost.ts'
import type { Criterion } from './criterion.ts'
import { debugging } from './debugging.ts'
import { delivery } from './delivery.ts'
import { elasticity } from './elasticity.ts'
import { familiarity } from './familiarity.ts'
import { isolation } from './isolation.ts'
import { latency } from './latency.ts'
import { operations } from './operations.ts'
import { portability } from './portability.ts'
import { rollback } from './rollback.ts'
import { utilisation } from './utilisation.ts'

export const criteria: Readonly<Record<CriterionId, Criterion>> = {
  latency,
  cost,
  control,
  delivery,
  operations,
  elasticity,
  utilisation,
  isolation,
  debugging,
  rollback,
  portability,
  familiarity,
}

/** In the order of the vocabulary, which is also the order of value and weight vectors. */
export const criterionList: readonly Criterion[] = criterionIds.map((id) => criteria[id])
