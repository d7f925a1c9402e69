import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import DataEditor, { GridCellKind } from '@glideapps/glide-data-grid'
import '@glideapps/glide-data-grid/dist/index.css'
import { columns, whenAsked } from './rows.mjs'

const shown = columns.map((id) => ({ id, title: id, width: 100 }))

let data = []

function getCellContent([column, row]) {
  const text = data[row][columns[column]]
  return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: true }
}

function onCellEdited([column, row], value) {
  data[row] = { ...data[row], [columns[column]]: String(value.data) }
}

function Grid() {
  return h(DataEditor, {
    columns: shown,
    rows: data.length,
    rowHeight: 42,
    width: '100%',
    height: '100%',
    getCellContent,
    getCellsForSelection: true,
    onPaste: true,
    onCellEdited,
  })
}

whenAsked((rows) => {
  data = rows
  createRoot(document.getElementById('root')).render(h(Grid))
})
