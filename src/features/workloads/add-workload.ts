/** A new row at the end, and the place of its name, where the next keys belong. */
import type { Place } from '../marks/place.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'

export function addWorkload(go: (to: Partial<Place>) => void): void {
  const { store } = getWorkbench()
  const before = store.getState().workbook
  store.getState().dispatch({ kind: 'add-workloads', workloads: [{ name: 'New workload' }] })
  const { workbook } = store.getState()
  const added = workbook.workloads.at(-1)
  if (workbook !== before && added !== undefined) go({ screen: 'workloads', workload: added.id, field: 'name' })
}
