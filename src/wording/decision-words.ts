/** The words for what is compared: criteria, gates, presets, bill groups and documents. */
import type { BillGroup, CriterionId, GateId, PresetId } from '../domain/vocabulary.ts'
import { ownWord } from './own-word.ts'

const criterionWords: Readonly<Record<CriterionId, readonly [name: string, meaning: string]>> = {
  latency: ['Latency readiness', 'Whether requests meet a warm instance and the p95 target.'],
  cost: ['Cost', 'The monthly bill against what the work itself is worth on fully used machines.'],
  control: ['Host control', 'How much of the host, runtime and hardware the team decides.'],
  delivery: ['Delivery speed', 'How quickly and how gradually a new version goes out.'],
  operations: ['Operations load', 'How much patching and running stays with the team.'],
  elasticity: ['Elasticity', 'Whether capacity follows the shape of the traffic.'],
  utilisation: ['Utilisation', 'How much of what is paid for does work.'],
  isolation: ['Isolation', 'How little neighbours can be felt.'],
  debugging: ['Debugging', 'How much of a running instance an engineer can see.'],
  rollback: ['Rollback', 'How fast and how safely a bad version is taken back.'],
  portability: ['Portability', 'How little must change to run elsewhere, and where data may stay.'],
  familiarity: ['Team familiarity', 'Whether the team runs this platform already.'],
}

const gateWords: Readonly<Record<GateId, string>> = {
  'cold-start': 'Cold start',
  'latency-target': 'Latency target',
  'run-time': 'Longest run',
  memory: 'Memory',
  vcpu: 'vCPU',
  'gpu-kind': 'GPU kind',
  'gpu-count': 'GPU count',
  'gpu-memory': 'GPU memory',
  'host-access': 'Host access',
  'operating-system': 'Operating system',
  'local-disk': 'Local disk',
  'image-size': 'Unpacked image',
  payload: 'Payload',
  connection: 'Connection',
  'warm-state': 'Warm state',
  gang: 'All workers at once',
  'concurrency-quota': 'Concurrency quota',
  'database-connections': 'Database connections',
  'private-network': 'Private network',
  residency: 'Data residency',
  isolation: 'Isolation',
  interruption: 'Interruption',
  budget: 'Budget',
  'budget-variance': 'Budget variance',
  'bill-worth': 'Worth of the bill',
  'idle-waste': 'Idle time',
  'new-cluster': 'New cluster',
  'rollback-unit': 'Rollback unit',
}

const presetWords: Readonly<Record<PresetId, string>> = {
  balanced: 'Balanced',
  latency: 'Latency is sacred',
  cost: 'Cost is sacred',
  control: 'Control is sacred',
  delivery: 'Delivery speed is sacred',
}

const billGroupWords: Readonly<Record<BillGroup, string>> = {
  compute: 'Compute',
  idle: 'Idle time',
  warm: 'Kept warm',
  requests: 'Requests',
  'load-balancer': 'Load balancer',
  gateway: 'Gateway',
  nat: 'NAT',
  logs: 'Logs',
  ipv4: 'IPv4 addresses',
  egress: 'Egress',
  storage: 'Storage',
  'control-plane': 'Control plane',
  plan: 'Plan',
  operations: 'Operations hours',
}

export function criterionWord(id: string): string {
  return ownWord(criterionWords, id)?.[0] ?? id
}

export function criterionMeaning(id: CriterionId): string {
  return criterionWords[id][1]
}

export function gateWord(id: GateId): string {
  return gateWords[id]
}

export function presetWord(id: PresetId | 'own' | 'order'): string {
  return id === 'own' ? 'Own weights' : id === 'order' ? 'Own order' : presetWords[id]
}

export function billGroupWord(id: BillGroup): string {
  return billGroupWords[id]
}

const noteKindWords: Readonly<Record<string, string>> = {
  note: 'Note',
  runbook: 'Runbook',
  cost: 'Cost',
  rollback: 'Rollback',
  benchmark: 'Benchmark',
}
const noteViewWords: Readonly<Record<string, string>> = {
  full: 'Full',
  madr: 'MADR 4',
  adr: 'ADR',
  'one-page': '1 page',
  'one-paragraph': 'Short',
}

/** "Runbook": a document that leaves the building. */
export function noteKindWord(kind: string): string {
  return noteKindWords[kind] ?? kind
}

/** "MADR 4": a view of the note. */
export function noteViewWord(view: string): string {
  return noteViewWords[view] ?? view
}
