/** Where along an axis an option meets its gates, and the gate that stops it where it does not. */
import type { CurveAxis } from '../certainty.ts'
import type { Reason } from '../reason.ts'
import { stageIn } from '../contest-in.ts'
import { inputGates, sizingGates } from '../gates/gates.ts'
import type { Gate } from '../gates/gate.ts'
import { narrowed } from '../narrowed.ts'
import type { Option } from '../options.ts'
import { sceneOf } from '../scene.ts'
import type { Scene } from '../scene.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import type { GateStretch } from './cost-line.ts'
import { worldAt } from './curve.ts'

export interface GateQuestion {
  readonly held: WorkloadContest
  readonly option: Option
  readonly axis: CurveAxis
  /** Where to look, ascending. */
  readonly places: readonly number[]
}

interface Answer {
  readonly gate: Gate | null
  readonly open: boolean
  /** The first gate that is met and may not be. */
  readonly risk: Gate | null
  readonly scene: Scene
}

/** Stretches ascending, without gaps from the first place to the last. */
export function gateStretches(question: GateQuestion): readonly GateStretch[] {
  const { places } = question
  const stretches: GateStretch[] = []
  let from = places[0]
  if (from === undefined) return stretches
  let before = ask(question, from)
  let last = from
  for (const at of places) {
    const here = ask(question, at)
    if (!same(before, here)) {
      const edge = edgeBetween(question, before, last, at)
      stretches.push(stretchOf(question, before, from, edge))
      from = edge
      before = here
    }
    last = at
  }
  stretches.push(stretchOf(question, before, from, last))
  return stretches
}

function stretchOf(question: GateQuestion, answer: Answer, from: number, to: number): GateStretch {
  return {
    from,
    to,
    meets: reasonOf(answer),
    open: answer.open,
    reasonAt: (at) => {
      const here = ask(question, at)
      const gate = here.gate ?? here.risk
      return same(answer, here) ? gate?.show(here.scene).reason : undefined
    },
  }
}

function edgeBetween(question: GateQuestion, answer: Answer, from: number, to: number): number {
  const stays = (at: number): boolean => same(answer, ask(question, at))
  return narrowed({ from, to, stays, precision: 1e-6, steps: 30 }).first
}

/** The first gate that blocks; else the first that hangs on an answer; else none. */
function ask({ held, option, axis }: GateQuestion, at: number): Answer {
  const scene = sceneOf(stageIn(held, worldAt(held.stage.inputs.likely, axis, at)), option)
  let open: Gate | null = null
  let risk: Gate | null = null
  for (const gates of [inputGates, sizingGates]) {
    for (const gate of gates) {
      const status = gate.status(scene)
      if (status === 'blocked') return { gate, open: false, risk: null, scene }
      if (status === 'unknown') open ??= gate
      if (status === 'risk') risk ??= gate
    }
  }
  return { gate: open, open: open !== null, risk, scene }
}

function same(a: Answer, b: Answer): boolean {
  return a.gate === b.gate && a.open === b.open
}

function reasonOf(answer: Answer): true | Reason {
  return answer.gate === null ? true : answer.gate.show(answer.scene).reason
}

export function stretchAt(stretches: readonly GateStretch[], at: number): GateStretch | undefined {
  return stretches.find((stretch) => at >= stretch.from && at < stretch.to) ?? stretches.at(-1)
}
