/** The title and address behind a source id, for those rooms that do not see the catalogue. */
import { catalogue } from '../catalogue/catalogue.ts'
import type { Source } from '../domain/facts.ts'

export function catalogueSource(id: string): Source | undefined {
  return Object.hasOwn(catalogue.sources, id) ? catalogue.sources[id] : undefined
}
