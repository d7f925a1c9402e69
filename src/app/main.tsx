/** The workbench starts here: theme, workbook, assessment, then the first render; the clock is read once, at this edge. */
import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import '../ui/base.css'
import '../features/marks/family-colours.css'
import { ToastProvider } from '../ui/Toast.tsx'
import { App } from './App.tsx'
import { keepOffline, watchForMissingParts } from './offline.ts'
import { Starting } from './Starting.tsx'
import { StartFailed } from './StartFailed.tsx'
import { applyTheme, readTheme } from './theme.ts'

applyTheme(readTheme())
watchForMissingParts()

const now = new Date()
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

async function start(): Promise<void> {
  const element = document.getElementById('root')
  if (element === null) return
  const root = createRoot(element)
  // The frame stands before the rules and prices have arrived: they are the larger half of the script.
  root.render(<Starting />)
  try {
    const { openAtStart } = await import('./open-at-start.ts')
    await openAtStart()
  } catch (error) {
    reportError(error)
    root.render(<StartFailed />)
    return
  }
  root.render(
    <StrictMode>
      <ToastProvider>
        <App today={today} />
      </ToastProvider>
    </StrictMode>,
  )
  void keepOffline()
}

void start()
