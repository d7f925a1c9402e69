/** The cost charts that the note names, as SVG and as PNG files in one zip. */
import type { ChartFile } from '../../export/charts/note-charts.ts'
import { zipOf } from '../../export/note-set.ts'
import { download } from '../marks/download.ts'
import { pngsOf } from './draw-png.ts'

export async function saveCharts(charts: readonly ChartFile[]): Promise<void> {
  const pngs = await pngsOf(charts)
  const files = charts.flatMap(({ name, draw }) => {
    const png = pngs.get(name)
    const svg = { name, content: draw() }
    return png === undefined ? [svg] : [svg, { name: name.replace(/\.svg$/, '.png'), content: png }]
  })
  download('cost-charts.zip', zipOf(files), 'application/zip')
}
