/** What "Undo" says it will undo, one name per command. */
import { fields } from '../../domain/fields.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import type { Command, SortKey } from './command.ts'
import { repeated } from './paste-block.ts'

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function named(field: FieldId): string {
  if (field === 'name') return 'name'
  const { label } = fields[field]
  // Abbreviations such as GPU keep their capitals.
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function cellsLabel(command: Extract<Command, { readonly kind: 'set-cells' }>): string {
  const [first] = command.cells
  const act = { edit: 'Edit', paste: 'Paste', clear: 'Clearing', fill: 'Fill', replace: 'Replacement' }[
    command.how ?? 'edit'
  ]
  const what =
    command.cells.length === 1 && first !== undefined ? named(first.field) : counted(command.cells.length, 'cell')
  return `${act} of ${what}`
}

function pasteLabel(command: Extract<Command, { readonly kind: 'paste-block' }>): string {
  const cells = repeated(command).reduce((sum, row) => sum + row.length, 0)
  const field = command.fields[command.column]
  if (command.how === 'fill') return `Fill of ${counted(cells, 'cell')}`
  return cells === 1 && field !== undefined ? `Edit of ${named(field)}` : `Paste of ${counted(cells, 'cell')}`
}

const familyLabels: Readonly<Record<Family, string>> = { vm: 'VM', container: 'container', serverless: 'serverless' }

function sortKeyLabel(key: SortKey): string {
  return 'field' in key ? named(key.field) : `${familyLabels[key.family]} cost`
}

export function labelCommand(command: Command): string {
  switch (command.kind) {
    case 'set-cells':
      return cellsLabel(command)
    case 'paste-block':
      return pasteLabel(command)
    case 'move-cells':
      return `Move of ${counted(command.workloads.length * command.taken.length, 'cell')}`
    case 'paste-rows':
      return `Paste of ${counted(command.cells, 'cell')}`
    case 'set-basis':
      return `Basis of ${named(command.field)}`
    case 'add-workloads':
      return command.workloads.length === 1 ? 'New workload' : `${command.workloads.length} new workloads`
    case 'duplicate-workloads':
      return `Copy of ${counted(command.workloads.length, 'workload')}`
    case 'delete-workloads':
      return `Removal of ${counted(command.workloads.length, 'workload')}`
    case 'move-workloads':
      return `Move of ${counted(command.workloads.length, 'workload')}`
    case 'sort-workloads':
      return `Sort by ${command.by.map(sortKeyLabel).join(', then ')}`
    case 'fill-down':
      return `Fill of ${counted(Math.max(0, command.workloads.length - 1) * command.fields.length, 'cell')}`
    case 'import-rows':
      return `Import of ${counted(command.workloads.length, 'workload')}`
    case 'load-template':
      return `Loading of ${command.name}`
    case 'restore-version':
      return `Return to ${command.name}`
    case 'merge':
      return `Merge with ${command.name}`
    case 'set-title':
      return 'Edit of the title'
    case 'set-date':
      return 'Edit of the date'
    case 'set-team':
      return 'Edit of the team’s settings'
    case 'set-priorities':
      return 'Edit of the priorities'
    case 'set-weight':
      return `Weight of ${command.criterion}`
    case 'set-threshold':
      return 'Edit of a threshold'
    case 'set-decision':
      return 'Edit of a decision'
    case 'remove-decision':
      return 'Removal of a decision'
    case 'set-price':
      return command.price === null ? 'Removal of an own price' : 'Edit of an own price'
    case 'set-prices':
      return `Import of ${counted(Object.keys(command.prices).length, 'price')}`
    case 'set-benchmark-owner':
      return 'Edit of the benchmark plan'
    case 'set-drill-owner':
      return 'Edit of the failure drills'
    case 'add-profile':
      return 'New traffic profile'
    case 'remove-profile':
      return 'Removal of a traffic profile'
    case 'record-measurement':
      return `Measurement of ${named(command.field)}`
    case 'add-scenario':
      return 'New scenario'
    case 'change-scenario':
      return 'Edit of a scenario'
    case 'remove-scenario':
      return 'Removal of a scenario'
    case 'rename-scenario':
      return 'New name of a scenario'
    case 'freeze-scenario':
      return 'New milestone'
    case 'apply-scenario':
      return 'Use of a scenario'
  }
}
