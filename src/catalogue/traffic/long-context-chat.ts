// An hour of long-context chat: the steadiest of the real shapes.
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'

export const longContextChatTraffic: TrafficProfile = {
  id: 'long-context-chat',
  title: 'Long-context chat, one hour (Mooncake, 2024)',
  binSeconds: 60,
  peakToMean: 1.2113,
  attribution:
    'Mooncake conversation trace, Qin et al., Mooncake, FAST 2025. Licensed under the Apache License, Version 2.0. Counts per minute derived from the trace; the unfinished last minute is left out.',
  licence: 'Apache-2.0',
  source: 'github.com/kvcache-ai/Mooncake, FAST25-release/traces/conversation_trace.jsonl at 3b5a594',
  counts: [
    162, 177, 217, 175, 187, 164, 144, 183, 162, 179, 218, 186, 186, 204, 184, 162, 189, 169, 190, 220, 203, 206, 218,
    208, 172, 240, 179, 210, 216, 209, 235, 197, 194, 188, 225, 208, 247, 176, 228, 234, 207, 234, 206, 224, 218, 215,
    196, 230, 227, 235, 219, 247, 222, 216, 200, 238, 218, 225,
  ],
}
