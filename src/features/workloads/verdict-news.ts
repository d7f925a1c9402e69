/** The sentence that says which verdicts changed between two assessments; empty where nothing that is said changed. */
import type { Assessment } from '../../domain/assessment.ts'
import { rowsThatDiffer } from '../../domain/row-blocks.ts'
import { rowById } from '../../workbench/row-index.ts'
import { families } from '../../domain/vocabulary.ts'
import { counted } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { verdictPhrase } from '../../wording/verdict-words.ts'

/** More than this is read as a count: nobody listens to a list of forty. */
const mostNamed = 3

export function verdictNews(before: Assessment, after: Assessment): string {
  const changed = rowsThatDiffer(before.workloads, after.workloads).flatMap((workload) => {
    const was = rowById(before.workloads, workload.id)
    if (was === undefined || was === workload) return []
    const parts = families.flatMap((family) => {
      const now = verdictPhrase(workload.families[family])
      return now === verdictPhrase(was.families[family]) ? [] : [`${familyWord(family)} ${now}`]
    })
    return parts.length === 0 ? [] : [`${workload.name}: ${parts.join(', ')}`]
  })
  if (changed.length > mostNamed) return `Verdicts of ${counted(changed.length, 'workload')} changed.`
  return changed.join('. ')
}
