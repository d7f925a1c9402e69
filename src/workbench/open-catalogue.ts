/** The catalogue as shipped, for rooms that may not import it themselves. */
import { catalogue } from '../catalogue/catalogue.ts'
import type { Catalogue } from '../domain/catalogue.ts'

export function openCatalogue(): Catalogue {
  return catalogue
}
