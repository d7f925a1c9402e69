// A cycle is a set of files that can only be understood together.

/** Groups of files that import one another in a ring, each sorted; by Tarjan's strongly connected components. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []

  function visit(file: string): void {
    index.set(file, index.size)
    lowest.set(file, index.size - 1)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next)
      // A file already closed belongs to another group.
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0))
    }
    if (lowest.get(file) !== index.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1 || (graph.get(file) ?? []).includes(file)) cycles.push(group.toSorted())
  }

  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return cycles
}
