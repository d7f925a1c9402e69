// An hour of chat requests, nearly Poisson: 5.5 requests a second.
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'

export const chatTraffic: TrafficProfile = {
  id: 'chat',
  title: 'Chat, one hour (Azure LLM conversation, 2023)',
  binSeconds: 60,
  peakToMean: 1.5213,
  attribution:
    'Azure LLM inference traces 2023, Microsoft, CC BY 4.0; Patel et al., Splitwise, ISCA 2024. Counts per minute derived from the trace; the unfinished last minute is left out.',
  licence: 'CC BY 4.0',
  source: 'github.com/Azure/AzurePublicDataset, data/AzureLLMInferenceTrace_conv.csv at b469a11',
  counts: [
    191, 265, 329, 353, 307, 273, 268, 261, 322, 298, 301, 302, 345, 326, 283, 279, 280, 308, 343, 351, 351, 343, 408,
    396, 386, 398, 432, 480, 476, 453, 448, 507, 438, 413, 423, 418, 465, 311, 329, 316, 333, 355, 319, 360, 334, 375,
    330, 249, 221, 249, 265, 280, 256, 254, 242, 260, 246, 225,
  ],
}
