/** The traffic profiles that ship with the product, for rooms that do not see the catalogue. */
import { catalogue } from '../catalogue/catalogue.ts'
import type { TrafficProfile } from '../domain/traffic/traffic-profile.ts'

export const builtInProfiles: readonly TrafficProfile[] = catalogue.trafficProfiles
