/** The address says the place: `#/matrix/chat-inference/serverless`; anything else in the fragment is left alone. */
import { families } from '../domain/vocabulary.ts'
import type { Family } from '../domain/vocabulary.ts'
import { fieldIds } from '../domain/workbook.ts'
import type { FieldId } from '../domain/workbook.ts'
import { screens } from '../features/marks/place.ts'
import type { Place, ScreenId } from '../features/marks/place.ts'

export const startPlace: Place = { screen: 'workloads', workload: null, family: null, field: null, spot: null }

/** The place an address names, the start where it names nothing, or null for a fragment that is no place. */
export function placeOf(fragment: string): Place | null {
  if (fragment === '' || fragment === '#') return startPlace
  if (!fragment.startsWith('#/')) return null
  const [screen = '', workload = '', detail = ''] = fragment.slice(2).split('/').map(decoded)
  if (!(screens as readonly string[]).includes(screen)) return null
  return {
    screen: screen as ScreenId,
    workload: workload === '' ? null : workload,
    family: (families as readonly string[]).includes(detail) ? (detail as Family) : null,
    field: (fieldIds as readonly string[]).includes(detail) ? (detail as FieldId) : null,
    spot: null,
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** The address of a place. */
export function addressOf(place: Omit<Place, 'spot'>): string {
  const detail = place.family ?? place.field
  const parts = [place.screen, place.workload ?? (detail === null ? null : ''), detail]
  return `#/${parts
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')}`
}
