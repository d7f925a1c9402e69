/** The notices that the built-in traffic profiles came with, word for word, for rooms that do not see the catalogue. */
import { trafficNotices } from '../catalogue/traffic/traffic-notices.ts'

export interface ProfileNotice {
  readonly profiles: readonly string[]
  readonly licence: string
  readonly text: string
}

export const builtInNotices: readonly ProfileNotice[] = trafficNotices
