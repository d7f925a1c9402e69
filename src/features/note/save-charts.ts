/** The cost charts that the note names, as SVG and as PNG files in one zip. */
import type { Assessment } from '../../domain/assessment.ts'
import { chartFiles } from '../../export/chart-svg.ts'
import { zipOf } from '../../export/note-set.ts'
import { download } from './download.ts'

const pixelsPerUnit = 2

/** Draws an SVG on a canvas of twice its size; null where the browser cannot. */
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

export async function saveCharts(assessment: Assessment): Promise<void> {
  const charts = chartFiles(assessment)
  const files = await Promise.all(
    charts.map(async ({ name, svg }) => {
      const png = await pngOf(svg)
      const pictures = [{ name, text: svg as string | Uint8Array }]
      return png === null ? pictures : [...pictures, { name: name.replace(/\.svg$/, '.png'), text: png }]
    }),
  )
  download('cost-charts.zip', zipOf(files.flat()), 'application/zip')
}
