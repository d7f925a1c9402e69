/** What every mark in the chart is given: the chart, its scales, and where a value lies on the page. */
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import type { ChartScale } from '../../export/charts/chart-scale.ts'

export type ChartMarksProps = {
  readonly chart: CostChart
  readonly across: ChartScale
  readonly up: ChartScale
  readonly currency: DisplayCurrency | undefined
  readonly narrow: boolean
  readonly bandText: string
}

export interface Plot {
  readonly x: (at: number) => number
  readonly y: (usd: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function usePlot({ across, up }: ChartMarksProps): Plot | null {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (area === undefined || x === undefined || y === undefined) return null
  const clamp = (value: number, scale: ChartScale): number => Math.min(scale.to, Math.max(scale.from, value))
  return {
    x: (at) => x(clamp(at, across)) ?? area.x,
    y: (usd) => y(clamp(usd, up)) ?? area.y,
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  }
}

/** A mark with the place it is drawn in. */
export type MarkProps = ChartMarksProps & { readonly plot: Plot }
