// An hour of code completion: bursts, and one minute in five without a request.
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'

export const codeCompletionTraffic: TrafficProfile = {
  id: 'code-completion',
  title: 'Code completion, one hour (Azure LLM code, 2023)',
  binSeconds: 60,
  peakToMean: 4.1777,
  attribution:
    'Azure LLM inference traces 2023, Microsoft, CC BY 4.0; Patel et al., Splitwise, ISCA 2024. Counts per minute derived from the trace; the unfinished last minute is left out.',
  licence: 'CC BY 4.0',
  source: 'github.com/Azure/AzurePublicDataset, data/AzureLLMInferenceTrace_code.csv at b469a11',
  counts: [
    63, 0, 0, 531, 187, 130, 15, 42, 38, 476, 421, 63, 0, 0, 632, 299, 0, 20, 396, 315, 116, 78, 306, 447, 252, 34, 128,
    111, 406, 234, 118, 169, 130, 306, 158, 0, 339, 55, 285, 191, 0, 28, 205, 245, 99, 0, 0, 32, 0, 0, 0, 97, 212, 22,
    32, 113, 47,
  ],
}
