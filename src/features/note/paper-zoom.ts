/** How small a note is printed: as small as reads well, and smaller where it is meant to be one page. */

/** The text of the screen is large on paper. */
export const usualZoom = 0.8
/** Below this the letters of a table are under five points, and a second page is the lesser evil. */
const smallestZoom = 0.5
/* In CSS pixels without the margins and the head of the page: the width of A4 and the height of US Letter, so that both fit. */
const paper = { width: 700, height: 880 } as const
const steps = 12

/** The largest zoom at which the sheet, set densely, is no longer than one page; its size is left as it was. */
export function zoomForOnePage(sheet: HTMLElement): number {
  sheet.dataset['dense'] = ''
  const before = sheet.style.cssText
  const fits = (zoom: number): boolean => {
    sheet.style.cssText = `box-sizing: border-box; max-width: none; width: ${paper.width / zoom}px; margin: 0; padding: 0; border: 0`
    return sheet.getBoundingClientRect().height * zoom <= paper.height
  }
  let zoom: number = usualZoom
  const step = (usualZoom - smallestZoom) / steps
  while (zoom > smallestZoom && !fits(zoom)) zoom -= step
  sheet.style.cssText = before
  return Math.max(zoom, smallestZoom)
}
