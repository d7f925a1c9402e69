/** How people head the columns of such a list in English; words in lower case without spaces and signs. */
import type { FieldId } from '../../domain/workbook.ts'

export type ColumnTarget = FieldId | 'id'

export interface HeaderMeaning {
  readonly field: ColumnTarget
  /** What a bare number means where the header says no unit. */
  readonly unit?: string | undefined
  /** The column is close to the field but not the same: shown for agreement. */
  readonly note?: string | undefined
  /** What people also head so: taken where the cells cannot be read as the field and can be as this. */
  readonly otherwise?: ColumnTarget | undefined
}

export function all(
  field: ColumnTarget,
  words: string,
  more: Omit<HeaderMeaning, 'field'> = {},
): readonly (readonly [string, HeaderMeaning])[] {
  return words.split(' ').map((word) => [word, { field, ...more }] as const)
}

const stricter = 'A p99 budget is stricter than p95; the same figure is used as the p95 target.'
const strictest = 'A longest latency is stricter than p95; the same figure is used as the p95 target.'
const looser = 'A mean is looser than p95; check the figure.'

export const headerWords: ReadonlyMap<string, HeaderMeaning> = new Map([
  ...all('id', 'id key identifier'),
  ...all(
    'name',
    'name service workload app application system component job task process servicename workloadname jobname appname applicationname componentname microservice',
  ),
  ...all('kind', 'kind type category class workloadtype servicetype jobtype'),
  ...all('trafficShape', 'trafficshape shape trafficpattern pattern loadpattern loadshape'),
  ...all('trafficShape', 'traffic load usage', { otherwise: 'requestsPerMonth' }),
  ...all('requestsPerMonth', 'frequency schedule howoften', { otherwise: 'trafficShape' }),
  ...all(
    'requestsPerMonth',
    'requestspermonth requests reqs req volume calls invocations runs executions events hits requestsmonth requestsmo monthlyrequests monthlyvolume monthlycalls monthlyinvocations monthlyruns monthlyjobs monthlyevents runspermonth queries messages jobs builds',
  ),
  ...all('requestsPerMonth', 'rps qps tps requestspersecond reqpersec reqspersec reqsec reqssec rate throughput', {
    unit: 'rps',
  }),
  ...all('requestsPerMonth', 'rpm requestsperminute', { unit: '/min' }),
  ...all(
    'requestsPerMonth',
    'dailyrequests dailyvolume dailycalls dailyinvocations dailyruns dailyjobs dailyevents requestsperday reqsperday reqsday runsperday',
    { unit: '/day' },
  ),
  ...all(
    'peakToMeanRatio',
    'peaktomeanratio peak peakx peakfactor peaktomean peakmean peakratio burst burstfactor peakavg peaktoavg peaktoaverage spike',
  ),
  ...all(
    'activeHoursPerDay',
    'activehoursperday activehours hoursperday hoursday activehoursday hours uptime officehours',
  ),
  ...all('trafficProfile', 'trafficprofile profile'),
  ...all(
    'durationMs',
    'durationms duration avg average avgduration avgtime mean meantime meanduration latency avglatency executiontime exectime processingtime responsetime servicetime time avgresponse averageresponse meanresponse jobduration jobtime runduration taskduration',
  ),
  // Also what a program is written in.
  ...all('durationMs', 'runtime', { otherwise: 'notes' }),
  ...all(
    'longestRunS',
    'longestruns longestrun longest maxruntime maxrun maxduration maxtime worstcase worstcaseduration timeout joblimit maximum',
  ),
  ...all('longestRunS', 'max', { note: 'Taken for the longest run.' }),
  ...all(
    'concurrencyPerReplica',
    'concurrencyperreplica concurrency concurrent parallel atonce perreplica requestsperreplica',
  ),
  ...all(
    'memoryGiB',
    'memorygib memory mem ram memoryperreplica maxmemory maxmem peakmemory memorylimit memlimit memoryrequest',
  ),
  ...all('vcpu', 'vcpu vcpus cpu cpus cores core vcores cpucores vcpucores cpucount vcpucount corecount'),
  ...all('cpuMs', 'cpums cputime cputimems cpumsperrequest cputimeperrequest cpuperrequest'),
  ...all('gpu', 'gpu gpus gputype gpukind gpumodel accelerator needsgpu'),
  ...all('gpuCount', 'gpucount gpunumber numgpus gpusperrun numberofgpus'),
  ...all('modelGB', 'modelgb model modelsize weights modelweights'),
  ...all(
    'imageGB',
    'imagegb image imagesize containersize containerimage containerimagesize dockerimage dockerimagesize',
  ),
  ...all('tokensPerRequest', 'tokensperrequest tokens outputtokens tokensout tokensperanswer generatedtokens'),
  ...all('tokensPerSecond', 'tokenspersecond tokenspersec tokenss toks tokss tokpersec tokenthroughput'),
  ...all(
    'p95TargetMs',
    'p95targetms p95 p95target p95budget latencytarget latencybudget slo latencyslo targetlatency p95latency latencyp95 p95responsetime sla latencysla latencygoal latencyrequirement responsetimetarget responsetimeslo responsetimesla targetresponsetime',
  ),
  ...all(
    'p95TargetMs',
    'maxlatency maximumlatency latencymax maxresponse maxresponsetime responsetimemax latencylimit',
    {
      note: strictest,
    },
  ),
  ...all('p95TargetMs', 'p99 p99target p99budget p99latency latencyp99 p99slo', { note: stricter }),
  ...all('p95TargetMs', 'p50 p50target p50latency latencyp50 mediantarget', { note: looser }),
  ...all(
    'maxColdStartMs',
    'maxcoldstartms maxcoldstart coldstart coldstartok coldstarts coldstarttolerance toleratedcoldstart startup startuptime coldok coldstartbudget acceptablecoldstart allowedcoldstart coldstartlimit',
  ),
  ...all('connection', 'connection connectiontype protocol transport'),
  ...all(
    'databaseConnectionLimit',
    'databaseconnectionlimit dblimit dbconnections databaseconnections maxconnections dbconnectionlimit dbconns',
  ),
  ...all('hostAccess', 'hostaccess host privileged privileges rootaccess needsroot rootneeded root'),
  ...all('operatingSystem', 'operatingsystem os hostos guestos osfamily platformos'),
  ...all('keepsWarmState', 'keepswarmstate stateful state warmstate sticky session sessions keepsstate inmemorystate'),
  ...all('splittable', 'splittable split parallelisable parallelizable shardable'),
  ...all('interruptible', 'interruptible preemptible spot spotok canbeinterrupted restartable'),
  ...all('needsGang', 'needsgang gang allatonce gangscheduling'),
  ...all('localDiskGB', 'localdiskgb localdisk disk scratch ephemeralstorage storage tmp'),
  ...all('payloadMB', 'payloadmb payload payloadsize maxpayload requestsize bodysize'),
  ...all('egressGBPerMonth', 'egressgbpermonth egress egressmonth outbound bandwidth dataout'),
  ...all('dataAt', 'dataat dataheld dataprovider datavendor datacloud datagravity'),
  ...all('ingressGBPerMonth', 'ingressgbpermonth ingress ingressmonth inbound uploads uploaded datain'),
  ...all('dataGBPerMonth', 'datagbpermonth dataread datafetched datapulled'),
  ...all(
    'dataResidency',
    'dataresidency residency muststayin datamuststayin staysin jurisdiction country region dataregion location datalocation',
  ),
  ...all('privateNetwork', 'privatenetwork private privatenet vpc vnet internalnetwork'),
  ...all('isolation', 'isolation tenancy dedicated'),
  ...all('owner', 'owner team owningteam ownerteam ownedby responsible responsibleteam squad department'),
  ...all('hostPatchedBy', 'hostpatchedby whopatches patching patchedby patches patchowner ospatching'),
  ...all('onCall', 'oncall pager whoisoncall rota escalation'),
  ...all('rollbackUnit', 'rollbackunit rollback'),
  ...all('rollout', 'rollout deployment deploystrategy deploymentstrategy release'),
  ...all('rulesOut', 'rulesout ruledout hardanswers'),
  ...all('debugPath', 'debugpath debug debugging observability'),
  ...all(
    'runsToday',
    'runstoday runson platform today current hosting hostedon currentplatform currenthosting where deployedon deployedto runningon',
  ),
  ...all('dependsOn', 'dependson depends dependencies needs upstream requires'),
  ...all('notes', 'notes note comment comments remark remarks description details openquestions'),
])

function each(unit: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, unit] as const)
}

/** Words for the unit that a header may end with, as text that a cell could end with. */
export const headerUnits: ReadonlyMap<string, string> = new Map([
  ['ms', 'ms'],
  ['msec', 'ms'],
  ['milliseconds', 'ms'],
  ['s', 's'],
  ['sec', 's'],
  ['secs', 's'],
  ['seconds', 's'],
  ['min', 'min'],
  ['mins', 'min'],
  ['minutes', 'min'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hrs', 'h'],
  ['hours', 'h'],
  ['days', 'd'],
  ['mb', 'MB'],
  ['mib', 'MiB'],
  ['gb', 'GB'],
  ...each('MB', 'mo'),
  ...each('GB', 'go'),
  ['gib', 'GiB'],
  ['tb', 'TB'],
  ['kb', 'kB'],
  ['kib', 'KiB'],
  ['/s', '/s'],
  ['/sec', '/s'],
  ['/second', '/s'],
  ['/min', '/min'],
  ['/minute', '/min'],
  ['/h', '/h'],
  ['/hr', '/h'],
  ['/hour', '/h'],
  ['/d', '/day'],
  ['/day', '/day'],
  ['/week', '/week'],
  ...each('/s', '/sekunde /seconde /segundo /secondo'),
  ...each('/min', '/minuut /minuto'),
  ...each('/h', '/stunde /std /heure /hora /ora /uur'),
  ...each('/day', '/tag /nacht /jour /dia /giorno /dag /night'),
  ...each('/week', '/woche /semaine /semana /settimana'),
  ...each('/month', '/monat /mois /mes /mese /maand'),
  ...each('/year', '/jahr /an /annee /ano /anno /jaar'),
  ...each('s', 'sekunden secondes segundos secondi seconden'),
  ...each('min', 'minuten minutos minuti'),
  ...each('h', 'stunden heures horas ore uren std'),
  ['/mo', '/month'],
  ['/month', '/month'],
  ['/year', '/year'],
  ['k', 'k'],
  ['m', 'M'],
  ...each('k', 'tsd thousand thousands thousandrequests tausend'),
  ...each('M', 'mio million millions mln millionen'),
  ['x', 'x'],
  ['millicores', 'm'],
  ['mcpu', 'm'],
  ['gb/month', 'GB/month'],
  ['gb/mo', 'GB/month'],
  ['gb/day', 'GB/day'],
  ['tb/month', 'TB/month'],
])
