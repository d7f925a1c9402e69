/** The cost chart of one workload, made anew only when that workload, the team or the prices change. */
import { useMemo } from 'react'
import type { CostChartAnswer } from '../../domain/curve/cost-chart.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import type { ChartRequest } from '../../workbench/cost-charts.ts'
import { getWorkbench, useWorkbench, useWorkload } from '../../workbench/use-workbench.ts'

export function useCostChart(workload: string, { axis, spacing, also }: ChartRequest): CostChartAnswer | undefined {
  const entry = useWorkload(workload)
  const team = useWorkbench((state) => state.workbook.team)
  const priorities = useWorkbench((state) => state.workbook.priorities)
  const prices = useWorkbench((state) => state.workbook.prices)
  const date = useWorkbench((state) => state.workbook.date)
  const profiles = useWorkbench((state) => state.workbook.profiles)
  return useMemo(() => {
    if (entry === undefined) return undefined
    const { store } = getWorkbench()
    const workbook = { ...store.getState().workbook, team, priorities, prices, date, profiles }
    return costCharts.chartOf(workbook, entry, { axis, spacing, also })
  }, [entry, team, priorities, prices, date, profiles, axis, spacing, also])
}
