/** Resolves once the next frame is on the screen; in a page that is not shown, and draws none, soon all the same. */
const hiddenMs = 250

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, hiddenMs)
    // A task that is asked for in a frame runs after that frame was painted.
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
