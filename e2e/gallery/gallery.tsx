/** Every part of the kit on one page, for looking at; run `npx vite --port 4330` and open /e2e/gallery/gallery.html?theme=dark&page=parts. */
import { createRoot } from 'react-dom/client'
import '../../src/ui/base.css'
import '../../src/features/marks/family-colours.css'
import { ToastProvider } from '../../src/ui/Toast.tsx'
import { FieldsPage } from './FieldsPage.tsx'
import { FramePage } from './FramePage.tsx'
import { PartsPage } from './PartsPage.tsx'
import { PhonePage } from './PhonePage.tsx'

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset.theme = theme

const pages = { frame: FramePage, parts: PartsPage, fields: FieldsPage, phone: PhonePage }
const Page = pages[(asked.get('page') ?? 'frame') as keyof typeof pages]

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <ToastProvider>
      <Page />
    </ToastProvider>,
  )
}
