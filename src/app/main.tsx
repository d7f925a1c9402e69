/** The workbench starts here: theme, workbook, assessment, then the first render; the clock is read once, at this edge. */
import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import '../ui/base.css'
import '../features/marks/family-colours.css'
import { ToastProvider } from '../ui/Toast.tsx'
import { App } from './App.tsx'
import { openAtStart } from './open-at-start.ts'
import { applyTheme, readTheme } from './theme.ts'

applyTheme(readTheme())

const now = new Date()
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) return
  await openAtStart()
  createRoot(root).render(
    <StrictMode>
      <ToastProvider>
        <App today={today} />
      </ToastProvider>
    </StrictMode>,
  )
}

void start()
