// Golden entries, or parts of them, that no code of the product answers, with the reason.

const family =
  'Not used to rank: removing an option can reorder the others, and no threshold can be read out as a sentence.'

const serviceShape =
  'Service percentiles follow the measured or assumed ratio to the mean, so only the waiting part comes from the queue.'
const exactFleet =
  'A fleet is found by exact Erlang C; the rule and its margin only say where the search may be skipped.'

const firstOnly = 'First places are built; the other ranks and the central weights are shown nowhere.'

export const notBuilt: Readonly<Record<string, string>> = {
  'ahp.cars.criteria': 'Weights are elicited by swings or an order: five questions instead of ten pairs.',
  'ahp.cars.overall': 'Options are never compared pairwise: the distributive mode reverses ranks.',
  'ahp.8x8': 'Weights are elicited by swings or an order, so no eigenvector is computed.',
  'ahp.8x8.colnorm': 'Weights are elicited by swings or an order, so no column averages are computed.',
  'weights.ranksum.5': 'An order becomes centroid weights; a second rule would give a second answer to one question.',
  'weights.rankreciprocal.5': 'An order becomes centroid weights; a third rule would give a third answer.',
  'electre3.schools': 'Nothing is outranked: a threshold that rules out is a gate, with its figure and its source.',
  'topsis.cars': family,
  'topsis.jmcdm': family,
  'promethee2.transport': family,
  'promethee2.transport.linear': family,
  'rankreversal.belton-gear':
    'Shows a defect of AHP, which is not built; the additive score is tested for independence instead.',
  'smaa.thrombo':
    'Needs 10,000 samples shipped with another package; the exact 3 x 3 case and the worked example cover the method.',
  'mmc.minservers.10.0.2.0.7': serviceShape,
  'mmc.minservers.50.0.2.0.65': serviceShape,
  'mmc.minservers.200.0.1.0.35': serviceShape,
  'mmc.minservers.5.2.7': serviceShape,
  'mmc.minservers.1.30.95': serviceShape,
  'sqrtstaffing.beta.0.5': exactFleet,
  'sqrtstaffing.beta.0.2': exactFleet,
  'sqrtstaffing.beta.0.1': exactFleet,
  'sqrtstaffing.beta.0.05': exactFleet,
  'sqrtstaffing.beta.0.01': exactFleet,
  'cost.commitment.newsvendor': 'A one-year option commits its whole fleet; a fleet with both is not offered.',
  'cost.binpack.ffd':
    'The replicas of one workload are alike: a node carries a whole number of them, or bills them by dominant share.',
  'ggc.allen_cunneen': 'No field asks how uneven arrivals and service are; bursts are answered by the peak.',
}

export const partlyBuilt: Readonly<Record<string, string>> = {
  'mmc.8.1.10': serviceShape,
  'mmc.0.9.1.1': serviceShape,
  'mmc.2.0.75.3': serviceShape,
  'mmc.100.1.110': serviceShape,
  'mmc.30.0.5.64': serviceShape,
  'mmc.4.2.5.2': serviceShape,
  'smaa.exact.3x3': firstOnly,
  'smaa.workbench': firstOnly,
  'montecarlo.samplesize': 'Every sample has the same 10,000 draws, enough for a point; no precision is asked for.',
  'voi.linear_normal': 'Answered by the draws that answer any other shape; noisy benchmarks are not valued.',
  'voi.evsi.duration': 'A benchmark is valued as if it settled its question: how noisy a single run is has no source.',
  'rankreversal.veto': 'Absolute scores are built; min-max scores and TOPSIS only illustrate what the product avoids.',
  'retries.multiplier': 'Attempts and the product over layers are shown; the share that succeeds is not.',
  'cost.misc': 'Egress tiers, retries and spot are built here; operations and control plane are lines of a bill.',
  'savings.replay':
    'Replayed for the eight series that may be redistributed; the other four are not in the repository. The fixed fleet is sized to the maximum.',
  'robust.weightflip':
    'The least moved weight and single weights are built; the straight way through all weights at once is not, and values flip in the units of the inputs.',
  'coldstart.load_time_amplification':
    'Requests that arrive while an instance loads are not counted: the share shown stays within a sixth of the simulation.',
  'coldstart.renewal': 'Poisson gaps, phases and schedules are built; no field asks how regular the gaps are.',
  'coldstart.provisioned':
    'Kept capacity is judged by the requests that find it busy, an upper bound of those that start cold.',
  'coldstart.exact_vs_des': 'Compared with the exact values; simulations are not part of the product.',
}
