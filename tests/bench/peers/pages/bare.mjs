// No product: cells of text that are taken over while one scrolls, a cursor, and an input. What it takes, the browser takes.
import { columns, whenAsked } from './rows.mjs'

const rowHeight = 42
const columnWidth = 100
const rowsInPage = 28

function element(role) {
  const made = document.createElement('div')
  made.setAttribute('role', role)
  return made
}

whenAsked((data) => {
  const grid = element('grid')
  grid.tabIndex = 0
  const sheet = document.createElement('div')
  sheet.style.height = `${data.length * rowHeight}px`
  const shown = new Map()
  let active = null
  let input = null

  function fill(row, at) {
    shown.set(at, row)
    row.dataset.row = at
    row.style.top = `${at * rowHeight}px`
    columns.forEach((column, across) => (row.children[across].textContent = data[at][column]))
  }

  function moveTo(cell) {
    active?.classList.remove('active')
    cell.classList.add('active')
    active = cell
  }

  grid.addEventListener('pointerdown', ({ target }) => target.dataset.column !== undefined && moveTo(target))
  grid.addEventListener('keydown', (event) => {
    const at = Number(active?.parentNode.dataset.row)
    if (event.key.length === 1 && input === null && active !== null) {
      input = document.createElement('input')
      input.style.left = `${active.dataset.column * columnWidth}px`
      input.style.top = active.parentNode.style.top
      sheet.append(input)
      input.focus({ preventScroll: true })
    } else if (event.key === 'Enter' && input !== null) {
      event.preventDefault()
      data[at][columns[active.dataset.column]] = input.value
      active.textContent = input.value
      input.remove()
      input = null
      grid.focus({ preventScroll: true })
      moveTo(shown.get(at + 1).children[active.dataset.column])
    }
  })
  grid.addEventListener(
    'scroll',
    () => {
      const first = Math.max(0, Math.min(Math.floor(grid.scrollTop / rowHeight) - 2, data.length - rowsInPage))
      const free = [...shown].filter(([at]) => at < first || at >= first + rowsInPage)
      for (const [at] of free) shown.delete(at)
      for (let at = first; at < first + rowsInPage; at += 1) if (!shown.has(at)) fill(free.pop()[1], at)
    },
    { passive: true },
  )
  for (let at = 0; at < rowsInPage; at += 1) {
    const row = element('row')
    for (const across of columns.keys()) {
      const cell = element('gridcell')
      cell.dataset.column = across
      row.append(cell)
    }
    fill(row, at)
    sheet.append(row)
  }
  grid.append(sheet)
  document.getElementById('root').append(grid)
})
