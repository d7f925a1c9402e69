/** The workbench starts here: theme, workbook, assessment, then the first render; the clock is read once, at this edge. */
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { StrictMode } from 'react'
import '../ui/base.css'
import '../features/marks/family-colours.css'
import { ToastProvider } from '../ui/Toast.tsx'
import { isCallLink } from '../workbench/links/link-format.ts'
import { App } from './App.tsx'
import { dropEarlyKeys, holdEarlyKeys } from './hold-early-keys.ts'
import { keepOffline, watchForMissingParts } from './offline.ts'
import { Starting } from './Starting.tsx'
import { StartFailed } from './StartFailed.tsx'
import { applyTheme, readTheme } from './theme.ts'
import { holdEarlyDrops } from './use-file-drop.ts'

applyTheme(readTheme())
watchForMissingParts()
holdEarlyDrops()

const now = new Date()
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

let opened = false

async function showWorkbench(root: Root): Promise<void> {
  if (!opened) {
    // The frame stands before the rules and prices have arrived: they are the larger half of the script.
    holdEarlyKeys()
    root.render(<Starting />)
    const { openAtStart } = await import('./open-at-start.ts')
    await openAtStart()
    opened = true
    void keepOffline()
  }
  root.render(
    <StrictMode>
      <ToastProvider>
        <App today={today} />
      </ToastProvider>
    </StrictMode>,
  )
}

/** Who was invited to a call sees that page alone: their own work is not even opened. */
async function showCall(root: Root, fragment: string): Promise<void> {
  const { CallPage } = await import('../features/call/CallPage.tsx')
  root.render(
    <StrictMode>
      <CallPage fragment={fragment} />
    </StrictMode>,
  )
}

function start(): void {
  const element = document.getElementById('root')
  if (element === null) return
  const root = createRoot(element)
  let calling = false
  const show = async (): Promise<void> => {
    const fragment = window.location.hash
    calling = isCallLink(fragment)
    try {
      await (calling ? showCall(root, fragment) : showWorkbench(root))
    } catch (error) {
      dropEarlyKeys()
      reportError(error)
      root.render(<StartFailed />)
    }
  }
  window.addEventListener('hashchange', () => {
    if (calling || isCallLink(window.location.hash)) void show()
  })
  void show()
}

start()
