// The real traffic shapes a team can try, in the order they are offered.
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'
import { chatTraffic } from './chat.ts'
import { codeCompletionTraffic } from './code-completion.ts'
import { dayNightTraffic } from './day-night.ts'
import { eventSpikeTraffic } from './event-spike.ts'
import { longContextChatTraffic } from './long-context-chat.ts'
import { matchDayTraffic } from './match-day.ts'

export const builtInTraffic: readonly TrafficProfile[] = [
  chatTraffic,
  codeCompletionTraffic,
  longContextChatTraffic,
  matchDayTraffic,
  dayNightTraffic,
  eventSpikeTraffic,
]
