/** Options that only start runs and carry no connection: job queues, jobs, durable functions. */
import type { Option } from './options.ts'

export function runsOnly(option: Option): boolean {
  return option.limits.connections.value.length === 0
}
