/** Draws an SVG on a canvas of twice its size; null where the browser cannot. */

const pixelsPerUnit = 2

async function pngOf(svg: string): Promise<Uint8Array | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * pixelsPerUnit
    canvas.height = image.naturalHeight * pixelsPerUnit
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** PNG files by the name of their SVG, one after the other; those that cannot be drawn are left out. */
export async function pngsOf(
  charts: readonly { readonly name: string; readonly draw: () => string }[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pngs = new Map<string, Uint8Array>()
  for (const { name, draw } of charts) {
    const png = await pngOf(draw())
    if (png !== null) pngs.set(name, png)
  }
  return pngs
}
