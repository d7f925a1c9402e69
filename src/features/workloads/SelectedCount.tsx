/** How much is selected, in the foot of the screen: several blocks may lie far apart, or out of sight. */
import { StatusItem } from '../../ui/StatusBar.tsx'
import { useGridView } from './grid-view.ts'
import { selectedFigures } from './selected-figures.ts'
import { selectedText } from './selected-text.ts'
import { view } from './workloads-view.ts'

export function SelectedCount() {
  const text = useGridView(view, selectedText)
  const figures = useGridView(view, selectedFigures)
  if (text === '') return null
  return <StatusItem what="The selected cells">{figures === '' ? text : `${text}: ${figures}`}</StatusItem>
}
