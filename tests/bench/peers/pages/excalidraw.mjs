import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'

createRoot(document.getElementById('root')).render(h('div', { style: { height: '100%' } }, h(Excalidraw)))
