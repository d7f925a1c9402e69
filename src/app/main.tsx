// The workbench starts here.
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <main>
      <h1>Berth</h1>
    </main>,
  )
