/** What must really run to keep the promise, in one list. */
import type { Capacity } from '../../domain/option-evidence.ts'
import { isSlowed, meanWords, spareWords } from '../../wording/bill-words.ts'
import { chance, duration, rate, share, significant, whole } from '../../wording/numbers.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './EvidencePanel.module.css'

export function CapacityFacts({
  capacity,
  isBursty,
}: {
  readonly capacity: Capacity | null
  readonly isBursty: boolean
}) {
  if (capacity === null) return null
  const facts: readonly (readonly [name: string, value: string, meaning: string])[] = [
    ['Size', sizeOf(capacity), 'The cheapest size of the catalogue that holds what one replica asks for.'],
    [
      'Runs at peak',
      runsAtPeak(capacity),
      'So many keep the target at the peak: load times duration, at the utilisation that is aimed at.',
    ],
    ['Kept warm', whole(capacity.keptWarm), 'Paid for also while nothing arrives.'],
    [
      'Idle',
      capacity.idleShare === null ? 'not paid' : share(capacity.idleShare),
      'Share of the paid time in a month in which nothing is computed.',
    ],
    [
      'Load',
      `${rate(capacity.meanRps)} mean, ${rate(capacity.peakRps)} at peak`,
      'Your volume over the month, and times the peak of your traffic.',
    ],
    [
      'At once, peak',
      significant(capacity.peakConcurrency, 3),
      'Requests in work at the same time: peak load times duration.',
    ],
    [
      'Start cold',
      capacity.meanInstances === null ? startsCold(capacity.coldShare, isBursty) : 'never: it grows with the load',
      'Share of the requests of a month that wait for a start.',
    ],
    [
      'A cold start',
      `${duration(capacity.coldStartP50Ms)} median, ${duration(capacity.coldStartP95Ms)} p95`,
      'The platform’s start and the loading of your image and model.',
    ],
    [
      'p95 answer',
      capacity.p95Ms === null ? 'not computed' : duration(capacity.p95Ms),
      '95 of 100 requests are answered by then at the peak, from your duration and the queue in front of it.',
    ],
    ...takesOf(capacity).map(
      (value) =>
        ['One request takes', value, 'Your duration, on the share of a processor that this size gives.'] as const,
    ),
    ...cpuOf(capacity).map(
      (value) =>
        ['CPU of a request', value, 'Processor time of one request; what waits for others needs none.'] as const,
    ),
  ]
  return (
    <section className={styles.section}>
      <SectionHeading title="What runs" level={3} />
      <dl className={styles.facts}>
        {facts.map(([name, value, meaning]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <NumberHint what={`${name}: ${value}`} period={meaning}>
                {value}
              </NumberHint>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Simulated packing routers lie within a tenth of the closed form, and bursts within a fifth; all or none is certain. */
function startsCold(coldShare: number | null, isBursty: boolean): string {
  if (coldShare === null) return 'never: always on'
  const within = isBursty ? 'within a fifth of that' : 'within a tenth of that'
  return coldShare > 0 && coldShare < 1 ? `${share(coldShare)} of requests, ${within}` : share(coldShare)
}

function runsAtPeak(capacity: Capacity): string {
  if (capacity.instances === null) return 'as many as requests need'
  return [whole(capacity.instances), spareWords(capacity), meanWords(capacity)]
    .filter((words) => words !== '')
    .join(', ')
}

/** What was said or assumed of a request's CPU time, and up to what figure these instances suffice. */
function cpuOf({ cpuMs, cpuStated, cpuMsCarried, vcpu, instances }: Capacity): readonly string[] {
  const isSmallFunction = instances === null && vcpu > 0 && vcpu < 1
  if (cpuMs === null && isSmallFunction) return ['not stated: the duration counts as measured on this size']
  const said =
    cpuMs === null ? 'not stated' : `${duration(cpuMs)}, ${cpuStated ? 'stated' : 'the usual share of its duration'}`
  if (cpuMsCarried !== null) return [`${said}; carried up to ${duration(cpuMsCarried)}`]
  return cpuMs === null ? [] : [said]
}

function takesOf(capacity: Capacity): readonly string[] {
  const { durationMs, statedMs, vcpu } = capacity
  return isSlowed(capacity)
    ? [`${duration(durationMs)} on ${significant(vcpu, 3)} vCPU, ${duration(statedMs)} on what it asks for`]
    : []
}

function sizeOf(capacity: Capacity): string {
  const gpu = capacity.gpu === 'none' ? '' : `, ${capacity.gpuCount} × ${capacity.gpu.toUpperCase()}`
  const part = capacity.machineShare < 1 ? `${chance(capacity.machineShare)} of ` : ''
  // A size that is sold as vCPU and memory names them itself, and one size for all has none to choose.
  const named = capacity.vcpu === 0 || capacity.size.includes('vCPU')
  const holds = named ? '' : `: ${significant(capacity.vcpu, 3)} vCPU, ${significant(capacity.memoryGiB, 3)} GiB`
  return `${part}${capacity.size}${holds}${gpu}`
}
