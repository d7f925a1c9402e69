/** The note's charts as the pictures that go with it, for the screen and for paper. */
import { useMemo } from 'react'
import type { ChartFile } from '../../export/charts/note-charts.ts'
import type { NotePictures } from '../../export/note-nodes.ts'
import styles from './NotePreview.module.css'

export type NoteFiguresProps = { readonly node: NotePictures; readonly charts: readonly ChartFile[] }

export function NoteFigures({ node, charts }: NoteFiguresProps) {
  const byName = useMemo(() => new Map(charts.map((chart) => [chart.name, chart])), [charts])
  return node.pictures.map(({ file, alt }) => {
    const chart = byName.get(file)
    return chart === undefined ? null : <NoteFigure key={file} chart={chart} alt={alt} />
  })
}

function NoteFigure({ chart, alt }: { readonly chart: ChartFile; readonly alt: string }) {
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(chart.draw())}`, [chart])
  return (
    <figure className={styles.figure}>
      <img src={address} alt={alt} />
      <figcaption>{chart.name}</figcaption>
    </figure>
  )
}
