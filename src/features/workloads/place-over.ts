/** Where an element inside the grid has to stand to cover a cell, in pixels of what the grid scrolls. */
export interface PlaceOver {
  readonly left: string
  readonly top: string
  readonly width: string
  readonly height: string
}

export function placeOver(cell: HTMLElement, grid: HTMLElement): PlaceOver {
  const box = cell.getBoundingClientRect()
  const outer = grid.getBoundingClientRect()
  return {
    left: `${box.left - outer.left + grid.scrollLeft}px`,
    top: `${box.top - outer.top + grid.scrollTop}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  }
}
