/** What each vendor charges around compute, whichever platform is used; network prices of us-east or us-central, and of Ireland or Belgium where they were read. */
import type { EgressTier, Vendor } from '../domain/catalogue.ts'
import type { Fact } from '../domain/facts.ts'
import type { VendorId } from '../domain/vocabulary.ts'
import { alsoIn, derived, estimate } from './fact-builders.ts'
import {
  albFunctionTargets,
  awsPriceList2024,
  awsTransferPrices,
  belgiumPrices,
  azureBalancerPages,
  azureEgressPages,
  azureLogsPages,
  azureNatPages,
  azureNetworkPrices,
  cloudfrontQuotes,
  ecsPriceList,
  fargateWindows,
  elbPricing,
  httpApiQuotas,
  irelandOffers,
  irelandPrices,
  irelandQuotes,
  irelandTiers,
  gcpBalancerPrices,
  gcpNetworkPrices,
  gcpEgress,
  modalPricing,
  runpodBilling,
} from './readings.ts'

function tier(upToGB: number | 'rest', usdPerGB: Fact): EgressTier {
  return { upToGB, usdPerGB }
}

const fromMemory = 'From memory; not in the price files.'

export const vendors: Readonly<Record<VendorId, Vendor>> = {
  aws: {
    id: 'aws',
    name: 'Amazon Web Services',
    windowsUsdPerVcpuHour: fargateWindows(0.046, 'USD/vCPU-h', 'Read for Fargate; EC2 asks the same for most sizes.'),
    egress: [
      tier(
        100,
        alsoIn(ecsPriceList(0, 'USD/GB', 'The first 100 GB of a month are free for the whole account.'), {
          eu: irelandPrices(0, 'USD/GB', 'The free tier of transfer is global.'),
        }),
      ),
      tier(10_240, alsoIn(awsTransferPrices(0.09, 'USD/GB'), { eu: irelandPrices(0.09, 'USD/GB') })),
      tier(51_200, alsoIn(awsTransferPrices(0.085, 'USD/GB'), { eu: irelandOffers(0.085, 'USD/GB') })),
      tier(153_600, alsoIn(awsTransferPrices(0.07, 'USD/GB'), { eu: irelandOffers(0.07, 'USD/GB') })),
      tier('rest', alsoIn(ecsPriceList(0.05, 'USD/GB'), { eu: irelandOffers(0.05, 'USD/GB') })),
    ],
    loadBalancerUsdPerHour: alsoIn(awsPriceList2024(0.0225, 'USD/h'), {
      eu: irelandQuotes(0.0252, 'USD/h', 'A bill of July 2026 shows 15.00 USD for 595 hours.'),
    }),
    loadBalancerUsdPerLcuHour: alsoIn(awsPriceList2024(0.008, 'USD/LCU-h'), { eu: irelandOffers(0.008, 'USD/LCU-h') }),
    lcuConnectionsPerSecond: elbPricing(
      25,
      'requests/s',
      'New connections of one unit; requests that share a connection cost less.',
    ),
    lcuActiveConnections: elbPricing(3000, 'requests', 'Open connections of one unit, sampled every minute.'),
    lcuGBPerHour: elbPricing(1, 'GB', 'Data of one unit in an hour, for machines and containers.'),
    loadBalancerAddresses: estimate(
      2,
      'addresses',
      'One in each zone, and a balancer spans at least two; billed like any other since February 2024.',
    ),
    natAddresses: estimate(1, 'addresses', 'One gateway, in one zone.'),
    gatewayUsdPerRequest: alsoIn(
      awsPriceList2024(1 / 1e6, 'USD/request', 'HTTP API, first 300M requests; a REST API costs 3.50 per million.'),
      { eu: irelandPrices(1.11 / 1e6, 'USD/request', 'HTTP API, first 300M requests.') },
    ),
    gatewayBeyond: {
      requests: awsPriceList2024(300e6, 'requests/month'),
      usdPerRequest: alsoIn(awsPriceList2024(0.9 / 1e6, 'USD/request', 'HTTP API, over 300M requests.'), {
        eu: irelandTiers(1 / 1e6, 'USD/request', 'HTTP API, over 300M requests.'),
      }),
    },
    functionFronts: {
      gatewayMaxPayloadMB: httpApiQuotas(10, 'MB'),
      gatewayMaxRequestS: httpApiQuotas(30, 's', 'HTTP API, not to be raised; a REST one has 29 s by default.'),
      balancerMaxPayloadMB: albFunctionTargets(1, 'MB', 'Body of a request, and the answer with its headers as JSON.'),
      urlUsdPerRequest: alsoIn(
        cloudfrontQuotes(
          0.01 / 10_000,
          'USD/request',
          'A function address is free and has no domain of its own; CloudFront gives it one, per HTTPS request in the US.',
        ),
        { eu: cloudfrontQuotes(0.0000012, 'USD/request', 'CloudFront, per HTTPS request in Europe.') },
      ),
      balancerGBPerHour: elbPricing(0.4, 'GB', 'Data of one unit in an hour, for functions.'),
    },
    natUsdPerHour: alsoIn(awsPriceList2024(0.045, 'USD/h'), { eu: irelandOffers(0.048, 'USD/h') }),
    natUsdPerGB: alsoIn(awsPriceList2024(0.045, 'USD/GB'), { eu: irelandOffers(0.048, 'USD/GB') }),
    ipv4UsdPerHour: alsoIn(ecsPriceList(0.005, 'USD/h'), { eu: irelandPrices(0.005, 'USD/h') }),
    logsUsdPerGB: alsoIn(awsPriceList2024(0.5, 'USD/GB'), { eu: irelandPrices(0.57, 'USD/GB') }),
    registryUsdPerGBMonth: alsoIn(awsPriceList2024(0.1, 'USD/GB-month'), { eu: irelandPrices(0.1, 'USD/GB-month') }),
    notPricedOfEvents: [
      'The queue or stream that events come through, 0.40 USD per million requests of SQS and up to three for a message',
    ],
    notPriced: [
      'NAT gateways in further zones, and data that comes in through them',
      'Keeping logs, 0.03 USD per GB-month',
    ],
  },
  azure: {
    id: 'azure',
    name: 'Microsoft Azure',
    windowsUsdPerVcpuHour: estimate(
      0.046,
      'USD/vCPU-h',
      'The difference between Windows and Linux on D sizes, from memory.',
    ),
    egress: [
      tier(100, azureEgressPages(0, 'USD/GB', 'The first 100 GB of a month are free.')),
      tier(10_240, azureEgressPages(0.087, 'USD/GB', 'Given as about; lower beyond.')),
      tier(51_200, estimate(0.083, 'USD/GB', fromMemory)),
      tier(153_600, estimate(0.07, 'USD/GB', fromMemory)),
      tier('rest', estimate(0.05, 'USD/GB', fromMemory)),
    ],
    loadBalancerUsdPerHour: azureBalancerPages(0.025, 'USD/h', 'Standard, with up to five rules.'),
    loadBalancerUsdPerLcuHour: azureBalancerPages(
      0.005,
      'USD/LCU-h',
      'One GB processed stands for one capacity unit; that both directions count is from memory.',
    ),
    lcuGBPerHour: estimate(1, 'GB', 'The price is per GB.'),
    loadBalancerAddresses: estimate(1, 'addresses', 'The frontend of a public balancer.'),
    natAddresses: azureNatPages(1, 'addresses', 'A gateway needs one at least.'),
    gatewayUsdPerRequest: estimate(
      3.5 / 1e6,
      'USD/request',
      `API Management, consumption tier; a playbook says about 4.50. ${fromMemory}`,
    ),
    natUsdPerHour: azureNatPages(0.045, 'USD/h'),
    natUsdPerGB: azureNatPages(0.045, 'USD/GB', 'Data that goes out through it.'),
    ipv4UsdPerHour: azureNetworkPrices(0.005, 'USD/h', 'Standard static address.'),
    logsUsdPerGB: azureLogsPages(
      2.3,
      'USD/GB',
      'Log Analytics, pay as you go; 5 GB a month and workspace are free, and basic logs cost about 0.50.',
    ),
    registryUsdPerGBMonth: estimate(0.1, 'USD/GB-month', fromMemory),
    notPricedOfEvents: ['The queue or stream that events come through'],
    notPriced: ['NAT gateways in further zones, and data that comes in through them', 'Keeping logs beyond a month'],
  },
  gcp: {
    id: 'gcp',
    name: 'Google Cloud',
    windowsUsdPerVcpuHour: alsoIn(
      estimate(0.046, 'USD/vCPU-h', 'Premium image of Windows Server, the same for most machine types, from memory.'),
      { eu: belgiumPrices(0.046, 'USD/vCPU-h', 'Premium image of Windows Server, without a region.') },
    ),
    egress: [
      tier(1024, alsoIn(gcpEgress(0.12, 'USD/GB'), { eu: belgiumPrices(0.12, 'USD/GB') })),
      tier(10_240, alsoIn(estimate(0.11, 'USD/GB', fromMemory), { eu: belgiumPrices(0.11, 'USD/GB') })),
      tier('rest', alsoIn(estimate(0.08, 'USD/GB', fromMemory), { eu: belgiumPrices(0.085, 'USD/GB') })),
    ],
    loadBalancerUsdPerHour: gcpBalancerPrices(0.025, 'USD/h', 'Up to five forwarding rules.'),
    loadBalancerUsdPerLcuHour: gcpBalancerPrices(
      0.008,
      'USD/LCU-h',
      'One GiB processed, in or out, stands for one capacity unit.',
    ),
    lcuGBPerHour: estimate(1, 'GB', 'The price is per GB.'),
    natAddresses: gcpNetworkPrices(1, 'addresses', 'A gateway uses one at least; those of a balancer are not billed.'),
    gatewayUsdPerRequest: estimate(3 / 1e6, 'USD/request', `API Gateway beyond two million calls. ${fromMemory}`),
    natUsdPerHour: alsoIn(estimate(0.044, 'USD/h', `Cloud NAT from 32 machines on. ${fromMemory}`), {
      eu: belgiumPrices(0.0448, 'USD/h', 'Cloud NAT from 32 machines on.'),
    }),
    natUsdPerInstanceHour: alsoIn(gcpNetworkPrices(0.0014, 'USD/h', 'Each machine or instance behind it, up to 32.'), {
      eu: belgiumPrices(0.0448 / 32, 'USD/h', 'The 0.0448 of 32 machines, for each of them.'),
    }),
    natUsdPerGB: alsoIn(gcpNetworkPrices(0.045, 'USD/GB', 'In and out.'), { eu: belgiumPrices(0.045, 'USD/GB') }),
    ipv4UsdPerHour: alsoIn(gcpNetworkPrices(0.005, 'USD/h', 'Half of it on a Spot machine.'), {
      eu: belgiumPrices(0.005, 'USD/h'),
    }),
    logsUsdPerGB: estimate(0.5, 'USD/GB', `Cloud Logging beyond 50 GB. ${fromMemory}`),
    registryUsdPerGBMonth: estimate(0.1, 'USD/GB-month', fromMemory),
    notPricedOfEvents: ['The queue or stream that events come through'],
    notPriced: ['Data that comes in through NAT', 'Keeping logs beyond a month'],
  },
  cloudflare: {
    id: 'cloudflare',
    name: 'Cloudflare',
    egress: [
      tier('rest', estimate(0, 'USD/GB', 'Workers bill no egress; the pricing page says so in its overage row.')),
    ],
    logsUsdPerGB: estimate(
      0.6,
      'USD/GB',
      'Workers Logs bill per event, 0.60 per million beyond 20 million; one event is taken for 1 kB.',
    ),
    notPricedOfEvents: ['The queue that events come through'],
  },
  modal: {
    id: 'modal',
    name: 'Modal',
    egress: [tier('rest', estimate(0, 'USD/GB', `No egress fee is listed. ${fromMemory}`))],
    regionMultiplier: {
      eu: modalPricing(1.15, 'x', 'Broad region; a narrow one costs 1.75. A competitor says 1.5 to 1.75 (2026-06-27).'),
      uk: modalPricing(1.75, 'x', 'A narrow region within Europe.'),
      apac: modalPricing(1.15, 'x', 'Broad region; a narrow one costs 1.75.'),
      ca: modalPricing(1.75, 'x', 'A narrow region within North America.'),
    },
  },
  runpod: {
    id: 'runpod',
    name: 'RunPod',
    egress: [tier('rest', runpodBilling(0, 'USD/GB', 'No ingress or egress fee.'))],
  },
  own: {
    id: 'own',
    name: 'Own cluster',
    windowsUsdPerVcpuHour: estimate(
      0.046,
      'USD/vCPU-h',
      'As the large clouds ask; licences of the team’s own are a price of its own book.',
    ),
    egress: [
      tier('rest', estimate(0.09, 'USD/GB', 'The first paid tier of a large cloud stands in; overlay your own.')),
    ],
    loadBalancerUsdPerHour: derived(0, 'USD/h', 'The ingress of the cluster is already paid.'),
    logsUsdPerGB: estimate(0.5, 'USD/GB', 'The log price of a large cloud stands in; overlay your own.'),
    registryUsdPerGBMonth: estimate(0.1, 'USD/GB-month', 'The registry price of a large cloud stands in.'),
  },
}
