/** The shapes a team can try on a workload: five drawn from its own figures, the real ones that ship, and its own series. */
import type { World } from '../../domain/resolve-workload.ts'
import {
  activeHoursProfile,
  burstyProfile,
  dailyProfile,
  scheduledProfile,
  steadyProfile,
} from '../../domain/traffic/synthetic-profiles.ts'
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'

const usualDay = 1.8
const usualBurst = 4
const baseToPeak = 0.1
const burstSeconds = 600
const hour = 3600
const officeHours = 10
const mostHours = 24
const workingDays = 5

export interface ProfileChoice {
  readonly profile: TrafficProfile
  readonly group: 'Drawn from your figures' | 'Real traffic' | 'Your own'
}

export function profileChoices(
  likely: World,
  builtIn: readonly TrafficProfile[],
  own: readonly TrafficProfile[],
): readonly ProfileChoice[] {
  const peak = likely.peakToMeanRatio ?? 1
  const active = likely.activeHoursPerDay ?? mostHours
  const drawn: readonly TrafficProfile[] = [
    steadyProfile(),
    dailyProfile(peak > 1 && peak <= 2 ? peak : usualDay),
    burstyProfile({
      peakToMean: peak > 1 ? peak : usualBurst,
      baseToPeak: Math.min(baseToPeak, 0.5 / Math.max(1, peak)),
      burstSeconds,
    }),
    scheduledProfile({ periodSeconds: hour, runSeconds: Math.max(60, (likely.durationMs ?? 0) / 1000) }),
    activeHoursProfile({
      activeHoursPerDay: active < mostHours ? active : officeHours,
      startHour: 8,
      activeDays: workingDays,
    }),
  ]
  // What was put to use is kept in the workbook under the same name and is the one that counts.
  const held = new Set(own.map((profile) => profile.id))
  return [
    ...drawn
      .filter((profile) => !held.has(profile.id))
      .map((profile): ProfileChoice => ({ profile, group: 'Drawn from your figures' })),
    ...builtIn.map((profile): ProfileChoice => ({ profile, group: 'Real traffic' })),
    ...own.map((profile): ProfileChoice => ({ profile, group: 'Your own' })),
  ]
}

/** What the workload says about its traffic today, as the choice to start from. */
export function startingProfile(likely: World): string {
  if (likely.trafficProfile !== undefined) return likely.trafficProfile
  if (likely.trafficShape === 'scheduled') return 'scheduled'
  if (likely.trafficShape === 'bursty') return 'bursty'
  return (likely.activeHoursPerDay ?? mostHours) < mostHours
    ? 'weekly'
    : likely.peakToMeanRatio === undefined || likely.peakToMeanRatio <= 1.05
      ? 'steady'
      : 'daily'
}
