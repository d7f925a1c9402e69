import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { DataGrid, renderTextEditor } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import { columns, whenAsked } from './rows.mjs'

const shown = columns.map((key) => ({ key, name: key, width: 100, renderEditCell: renderTextEditor }))

function Grid({ rows }) {
  const [data, setData] = useState(rows)
  return h(DataGrid, {
    columns: shown,
    rows: data,
    rowHeight: 42,
    rowKeyGetter: (row) => row.id,
    onRowsChange: setData,
    style: { blockSize: '100%' },
  })
}

whenAsked((rows) => createRoot(document.getElementById('root')).render(h(Grid, { rows })))
