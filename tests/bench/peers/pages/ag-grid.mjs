import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ModuleRegistry,
  RowSelectionModule,
  TextEditorModule,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { columns, whenAsked } from './rows.mjs'

ModuleRegistry.registerModules([ClientSideRowModelModule, TextEditorModule, RowSelectionModule, CellStyleModule])
const columnDefs = columns.map((field) => ({ field, width: 100, editable: true }))

whenAsked((rowData) => {
  createRoot(document.getElementById('root')).render(
    h(
      'div',
      { style: { height: '100%' } },
      h(AgGridReact, { rowData, columnDefs, rowHeight: 42, getRowId: ({ data }) => data.id }),
    ),
  )
})
