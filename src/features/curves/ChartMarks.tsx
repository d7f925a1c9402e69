/** What is written into the chart: own load, break-evens and their band, why a line is dashed, and the name of every line. */
import { ZIndexLayer } from 'recharts'
import { BandName } from './BandName.tsx'
import { CrossingBand, CrossingMark } from './CrossingMark.tsx'
import { labelPlaces } from './label-places.ts'
import { LineNames } from './LineNames.tsx'
import { MissMarks } from './MissMarks.tsx'
import { OwnPlace } from './OwnPlace.tsx'
import { usePlot } from './chart-plot.ts'
import type { ChartMarksProps } from './chart-plot.ts'
import styles from './CostChart.module.css'

/** The library draws tints at 100, lines at 400 and axes at 500. */
const belowLines = 50
const aboveLines = 700

export function ChartMarks(props: ChartMarksProps) {
  const plot = usePlot(props)
  if (plot === null) return null
  const { chart, narrow } = props
  const places = labelPlaces({ ...props, plot })
  return (
    <>
      <ZIndexLayer zIndex={belowLines}>
        <g className={styles.marks}>
          {chart.breakEvens.map((each) => (
            <CrossingBand key={`${each.between.join(' ')} ${each.at.likely}`} each={each} chart={chart} plot={plot} />
          ))}
        </g>
      </ZIndexLayer>
      <ZIndexLayer zIndex={aboveLines}>
        <g className={styles.marks}>
          {places.crossings.map((place) => (
            <CrossingMark
              key={`${place.each.between.join(' ')} ${place.each.at.likely}`}
              place={place}
              chart={chart}
              plot={plot}
            />
          ))}
          {!narrow && <BandName {...props} plot={plot} />}
          <OwnPlace {...props} plot={plot} labels={places.own} />
          <MissMarks places={places.misses} />
          {!narrow && <LineNames {...props} plot={plot} />}
        </g>
      </ZIndexLayer>
    </>
  )
}
