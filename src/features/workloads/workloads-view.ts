/** The one grid view of the page: it outlives the screen, so that the cursor is where it was when the screen is shown again. */
import { createGridView } from './grid-view.ts'

export const view = createGridView()
