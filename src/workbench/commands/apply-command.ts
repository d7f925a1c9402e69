/** A workbook and a command make the next workbook; nothing else is read or changed, and what is untouched keeps its identity. */
import type { BenchmarkOwner, DrillOwner, Priorities, Workbook } from '../../domain/workbook.ts'
import { emptyWorkbook } from '../empty-workbook.ts'
import { sameValue } from '../same-value.ts'
import {
  addWorkloads,
  deleteWorkloads,
  duplicateWorkloads,
  fillDown,
  freshIds,
  moveWorkloads,
  sortWorkloads,
  withIds,
} from './change-rows.ts'
import { addScenario, applyScenario, changeScenario, freezeScenario, removeScenario } from './change-scenarios.ts'
import type { Command, CommandContext } from './command.ts'
import { moveCells } from './move-cells.ts'
import { pasteBlock } from './paste-block.ts'
import { recordMeasurement } from './record-measurement.ts'
import { assembled, changeWorkloads, setCells, without } from './set-cells.ts'

type Of<K extends Command['kind']> = Extract<Command, { readonly kind: K }>

/** Replaces the part that `same` finds, or adds it at the end. */
function put<T>(list: readonly T[] | undefined, part: T, same: (other: T) => boolean): readonly T[] {
  const at = list?.findIndex(same) ?? -1
  return at < 0 ? [...(list ?? []), part] : (list ?? []).with(at, part)
}

/** Drops parts that were set to undefined, so that "unset" and "never set" are one state. */
function cleaned<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

function setBasis(workbook: Workbook, command: Of<'set-basis'>): Workbook {
  const workload = workbook.workloads.find((candidate) => candidate.id === command.workload)
  if (workload === undefined) return workbook
  const basis =
    command.basis === null
      ? without(workload.basis, command.field)
      : { ...workload.basis, [command.field]: command.basis }
  return changeWorkloads(workbook, new Map([[workload.id, assembled(workload, { basis, asTyped: workload.asTyped })]]))
}

/** "studio.csv" is called studio; what comes by the clipboard has no name of its own. */
function titleOf(name: string | undefined): string | undefined {
  return /^(.+)\.[a-z]{2,4}$/i.exec(name ?? '')?.[1]
}

function importRows(workbook: Workbook, command: Of<'import-rows'>, context: CommandContext): Workbook {
  if (command.into === 'append') return addWorkloads(workbook, command.workloads, undefined, context)
  const workloads = withIds(command.workloads, new Set(), freshIds(workbook, context))
  if (command.into === 'new') return { ...emptyWorkbook(titleOf(command.name)), workloads }
  const ids = new Set(workloads.map((workload) => workload.id))
  return { ...workbook, workloads, decisions: workbook.decisions.filter((decision) => ids.has(decision.workload)) }
}

function pasteRows(workbook: Workbook, command: Of<'paste-rows'>, context: CommandContext): Workbook {
  const changed = changeWorkloads(workbook, new Map(command.changed.map((workload) => [workload.id, workload])))
  const below = command.below === null ? -1 : changed.workloads.findIndex(({ id }) => id === command.below)
  if (command.added.length === 0) return changed
  const at = below < 0 ? undefined : below + 1
  const { workloads } = changed
  const taken = new Set(workloads.map((workload) => workload.id))
  // Their ids were looked at slice by slice; only where somebody took one meanwhile is all of it gone through.
  if (command.added.some(({ id }) => taken.has(id))) return addWorkloads(changed, command.added, at, context)
  return {
    ...changed,
    workloads: [...workloads.slice(0, at), ...command.added, ...workloads.slice(at ?? workloads.length)],
  }
}

function setThreshold(priorities: Priorities, threshold: string, value: number | null): Priorities {
  const { [threshold]: _before, ...others } = priorities.thresholds ?? {}
  const thresholds = value === null ? others : { ...others, [threshold]: value }
  const { thresholds: _all, ...rest } = priorities
  return Object.keys(thresholds).length === 0 ? rest : { ...rest, thresholds }
}

function setPrice(workbook: Workbook, command: Of<'set-price'>): Workbook {
  const { [command.fact]: _before, ...others } = workbook.prices
  return { ...workbook, prices: command.price === null ? others : { ...others, [command.fact]: command.price } }
}

function ownerOf(command: { readonly owner?: string | undefined; readonly due?: string | undefined }) {
  return {
    ...(command.owner === undefined ? {} : { owner: command.owner }),
    ...(command.due === undefined ? {} : { due: command.due }),
  }
}

function setBenchmarkOwner(workbook: Workbook, command: Of<'set-benchmark-owner'>): Workbook {
  const part: BenchmarkOwner = { workload: command.workload, field: command.field, ...ownerOf(command) }
  const benchmarks = put(
    workbook.benchmarks,
    part,
    (other) => other.workload === part.workload && other.field === part.field,
  )
  return { ...workbook, benchmarks }
}

function setDrillOwner(workbook: Workbook, command: Of<'set-drill-owner'>): Workbook {
  const part: DrillOwner = { trap: command.trap, workload: command.workload, ...ownerOf(command) }
  const drills = put(workbook.drills, part, (other) => other.workload === part.workload && other.trap === part.trap)
  return { ...workbook, drills }
}

function next(workbook: Workbook, command: Command, context: CommandContext): Workbook {
  switch (command.kind) {
    case 'set-cells':
      return setCells(workbook, command.cells, command.decimal)
    case 'set-basis':
      return setBasis(workbook, command)
    case 'add-workloads':
      return addWorkloads(workbook, command.workloads, command.at, context)
    case 'duplicate-workloads':
      return duplicateWorkloads(workbook, command.workloads, context)
    case 'delete-workloads':
      return deleteWorkloads(workbook, command.workloads)
    case 'move-workloads':
      return moveWorkloads(workbook, command.workloads, command.to)
    case 'sort-workloads':
      return sortWorkloads(workbook, command.by)
    case 'paste-block':
      return pasteBlock(workbook, command, context)
    case 'move-cells':
      return moveCells(workbook, command, context)
    case 'paste-rows':
      return pasteRows(workbook, command, context)
    case 'fill-down':
      return fillDown(workbook, command.workloads, command.fields)
    case 'import-rows':
      return importRows(workbook, command, context)
    case 'load-template':
    case 'restore-version':
    case 'merge':
      return command.workbook
    case 'set-title':
      return { ...workbook, title: command.title }
    case 'set-date': {
      const { date: _before, ...rest } = workbook
      return command.date === null ? rest : { ...rest, date: command.date }
    }
    case 'set-team':
      return { ...workbook, team: cleaned({ ...workbook.team, ...command.team }) }
    case 'set-priorities':
      return { ...workbook, priorities: cleaned(command.priorities) }
    case 'set-weight': {
      const weights = { ...workbook.priorities.weights, [command.criterion]: command.weight }
      return { ...workbook, priorities: { ...workbook.priorities, preset: 'own', weights } }
    }
    case 'set-threshold':
      return { ...workbook, priorities: setThreshold(workbook.priorities, command.threshold, command.value) }
    case 'set-decision': {
      const decision = cleaned(command.decision)
      return {
        ...workbook,
        decisions: put(workbook.decisions, decision, (other) => other.workload === decision.workload),
      }
    }
    case 'remove-decision':
      return { ...workbook, decisions: workbook.decisions.filter((decision) => decision.workload !== command.workload) }
    case 'set-price':
      return setPrice(workbook, command)
    case 'set-prices':
      return { ...workbook, prices: { ...workbook.prices, ...command.prices } }
    case 'set-benchmark-owner':
      return setBenchmarkOwner(workbook, command)
    case 'set-drill-owner':
      return setDrillOwner(workbook, command)
    case 'add-profile':
      return {
        ...workbook,
        profiles: put(workbook.profiles, command.profile, (other) => other.id === command.profile.id),
      }
    case 'remove-profile':
      return { ...workbook, profiles: (workbook.profiles ?? []).filter((profile) => profile.id !== command.profile) }
    case 'record-measurement':
      return recordMeasurement(workbook, command)
    case 'add-scenario':
      return addScenario(workbook, command.scenario, context)
    case 'change-scenario':
      return changeScenario(workbook, command.scenario, command.change)
    case 'remove-scenario':
      return removeScenario(workbook, command.scenario)
    case 'rename-scenario':
      return changeScenario(workbook, command.scenario, { name: command.name }, true)
    case 'freeze-scenario':
      return freezeScenario(workbook, command)
    case 'apply-scenario':
      return applyScenario(workbook, command.scenario)
  }
}

/** Parts that are equal after a command stay the very same objects, so that nothing is assessed or drawn again for them. */
function keepIdentity(before: Workbook, after: Workbook): Workbook {
  if (before === after) return before
  const changed = Object.keys({ ...before, ...after }).filter((key) => {
    const k = key as keyof Workbook
    return before[k] !== after[k] && (k === 'workloads' || !sameValue(before[k], after[k]))
  })
  if (changed.length === 0) return before
  const parts = Object.fromEntries(
    changed.filter((key) => Object.hasOwn(after, key)).map((key) => [key, after[key as keyof Workbook]]),
  )
  const gone = new Set(changed.filter((key) => !Object.hasOwn(after, key)))
  return Object.fromEntries(
    Object.entries({ ...before, ...parts }).filter(([key]) => !gone.has(key)),
  ) as unknown as Workbook
}

/** Applies one command. The same workbook comes back when the command changes nothing. */
export function applyCommand(workbook: Workbook, command: Command, context: CommandContext): Workbook {
  return keepIdentity(workbook, next(workbook, command, context))
}
