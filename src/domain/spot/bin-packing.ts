// How many nodes a set of replicas needs: packed one by one, and the bound no packing can beat.

/** What one replica asks for, or what one node offers. */
export interface Room {
  readonly vcpu: number
  readonly memoryGiB: number
}

/** Replicas to place, one node's size, and what the node keeps for itself. */
export interface PackingQuestion {
  readonly items: readonly Room[]
  readonly node: Room
  readonly overhead: Room
}

/** Nodes used, the lower bound, and how many replicas are larger than a whole node. */
export interface PackingAnswer {
  readonly nodes: number
  readonly lowerBound: number
  readonly itemsThatFitNowhere: number
}

/** First-fit decreasing by dominant share: largest first, each on the first node with room. */
export function packNodes(question: PackingQuestion): PackingAnswer {
  const vcpu = question.node.vcpu - question.overhead.vcpu
  const memory = question.node.memoryGiB - question.overhead.memoryGiB
  const slack = 1e-9
  const fits = question.items.filter((item) => item.vcpu <= vcpu + slack && item.memoryGiB <= memory + slack)
  const dominant = (item: Room) => Math.max(item.vcpu / vcpu, item.memoryGiB / memory)
  const largestFirst = [...fits].sort((a, b) => dominant(b) - dominant(a))
  const free: { vcpu: number; memory: number }[] = []
  for (const item of largestFirst) {
    let node = free.find((room) => room.vcpu + slack >= item.vcpu && room.memory + slack >= item.memoryGiB)
    if (node === undefined) {
      node = { vcpu, memory }
      free.push(node)
    }
    node.vcpu -= item.vcpu
    node.memory -= item.memoryGiB
  }
  const total = (of: (item: Room) => number) => fits.reduce((sum, item) => sum + of(item), 0)
  const bound = Math.max(total((item) => item.vcpu) / vcpu, total((item) => item.memoryGiB) / memory)
  return {
    nodes: free.length,
    lowerBound: fits.length > 0 ? Math.ceil(bound - slack) : 0,
    itemsThatFitNowhere: question.items.length - fits.length,
  }
}
