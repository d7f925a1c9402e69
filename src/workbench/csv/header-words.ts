/** How people head the columns of such a list; words in lower case without spaces and signs. */
import type { FieldId } from '../../domain/workbook.ts'

export type ColumnTarget = FieldId | 'id'

export interface HeaderMeaning {
  readonly field: ColumnTarget
  /** What a bare number means where the header says no unit. */
  readonly unit?: string | undefined
  /** The column is close to the field but not the same: shown for agreement. */
  readonly note?: string | undefined
}

function all(
  field: ColumnTarget,
  words: string,
  more: Omit<HeaderMeaning, 'field'> = {},
): readonly (readonly [string, HeaderMeaning])[] {
  return words.split(' ').map((word) => [word, { field, ...more }] as const)
}

const stricter = 'A p99 budget is stricter than p95; the same figure is used as the p95 target.'
const looser = 'A mean is looser than p95; check the figure.'

export const headerWords: ReadonlyMap<string, HeaderMeaning> = new Map([
  ...all('id', 'id key identifier'),
  ...all(
    'name',
    'name service workload app application system component job task servicename workloadname jobname microservice dienst anwendung',
  ),
  ...all('kind', 'kind type category class workloadtype servicetype art typ'),
  ...all('trafficShape', 'trafficshape shape traffic trafficpattern pattern load loadpattern loadshape'),
  ...all(
    'requestsPerMonth',
    'requestspermonth requests reqs req volume calls invocations runs executions events hits requestsmonth requestsmo monthlyrequests monthlyvolume runspermonth anfragen',
  ),
  ...all('requestsPerMonth', 'rps qps tps requestspersecond reqpersec reqspersec reqsec reqssec rate throughput', {
    unit: 'rps',
  }),
  ...all('requestsPerMonth', 'rpm requestsperminute', { unit: '/min' }),
  ...all('requestsPerMonth', 'dailyrequests requestsperday reqsperday reqsday runsperday', { unit: '/day' }),
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
    'durationms duration avg average avgduration avgtime mean meantime meanduration latency avglatency runtime executiontime exectime processingtime responsetime time dauer',
  ),
  ...all(
    'longestRunS',
    'longestruns longestrun longest maxruntime maxrun maxduration maxtime worstcase timeout joblimit maximum',
  ),
  ...all(
    'concurrencyPerReplica',
    'concurrencyperreplica concurrency concurrent parallel atonce perreplica requestsperreplica',
  ),
  ...all('memoryGiB', 'memorygib memory mem ram memoryperreplica arbeitsspeicher speicher'),
  ...all('vcpu', 'vcpu vcpus cpu cpus cores core vcores'),
  ...all('cpuMs', 'cpums cputime cputimems cpumsperrequest cputimeperrequest cpuperrequest'),
  ...all('gpu', 'gpu gpus gputype gpukind gpumodel accelerator needsgpu'),
  ...all('gpuCount', 'gpucount gpunumber numgpus gpusperrun numberofgpus'),
  ...all('modelGB', 'modelgb model modelsize weights modelweights'),
  ...all('imageGB', 'imagegb image imagesize containersize containerimage'),
  ...all('tokensPerRequest', 'tokensperrequest tokens outputtokens tokensout tokensperanswer generatedtokens'),
  ...all('tokensPerSecond', 'tokenspersecond tokenspersec tokenss toks tokss tokpersec tokenthroughput'),
  ...all(
    'p95TargetMs',
    'p95targetms p95 p95target p95budget latencytarget latencybudget slo latencyslo targetlatency p95latency sla',
  ),
  ...all('p95TargetMs', 'p99 p99target p99budget p99latency p99slo', { note: stricter }),
  ...all('p95TargetMs', 'p50 p50target mediantarget', { note: looser }),
  ...all(
    'maxColdStartMs',
    'maxcoldstartms maxcoldstart coldstart coldstartok coldstarts coldstarttolerance toleratedcoldstart startup startuptime coldok coldstartbudget',
  ),
  ...all('connection', 'connection connectiontype protocol transport'),
  ...all(
    'databaseConnectionLimit',
    'databaseconnectionlimit dblimit dbconnections databaseconnections maxconnections dbconnectionlimit dbconns',
  ),
  ...all('hostAccess', 'hostaccess host privileged privileges rootaccess needsroot root'),
  ...all('keepsWarmState', 'keepswarmstate stateful state warmstate sticky session sessions keepsstate inmemorystate'),
  ...all('splittable', 'splittable split parallelisable parallelizable shardable'),
  ...all('interruptible', 'interruptible preemptible spot spotok canbeinterrupted restartable'),
  ...all('needsGang', 'needsgang gang allatonce gangscheduling'),
  ...all('localDiskGB', 'localdiskgb localdisk disk scratch ephemeralstorage storage tmp'),
  ...all('payloadMB', 'payloadmb payload payloadsize maxpayload requestsize bodysize'),
  ...all('egressGBPerMonth', 'egressgbpermonth egress egressmonth outbound bandwidth dataout'),
  ...all('dataAt', 'dataat dataheld dataprovider datavendor datacloud datagravity'),
  ...all('dataGBPerMonth', 'datagbpermonth dataread datafetched datapulled ingress inbound'),
  ...all('dataResidency', 'dataresidency residency region dataregion location datalocation'),
  ...all('privateNetwork', 'privatenetwork private privatenet vpc vnet internalnetwork'),
  ...all('isolation', 'isolation tenancy dedicated'),
  ...all('owner', 'owner team owningteam ownedby responsible squad besitzer'),
  ...all('hostPatchedBy', 'hostpatchedby whopatches patching patchedby patches patchowner ospatching'),
  ...all('onCall', 'oncall pager whoisoncall rota escalation'),
  ...all('rollbackUnit', 'rollbackunit rollback'),
  ...all('rollout', 'rollout deployment deploystrategy deploymentstrategy release'),
  ...all('rulesOut', 'rulesout ruledout hardanswers'),
  ...all('debugPath', 'debugpath debug debugging observability'),
  ...all(
    'runsToday',
    'runstoday runson platform today current hosting hostedon currentplatform runtime where deployedon',
  ),
  ...all('dependsOn', 'dependson depends dependencies needs upstream requires'),
  ...all('notes', 'notes note comment comments remark remarks description details bemerkung kommentar'),
])

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
  ['/stunde', '/h'],
  ['/std', '/h'],
  ['/tag', '/day'],
  ['/woche', '/week'],
  ['/monat', '/month'],
  ['/jahr', '/year'],
  ['/mo', '/month'],
  ['/month', '/month'],
  ['/year', '/year'],
  ['k', 'k'],
  ['m', 'M'],
  ['x', 'x'],
  ['millicores', 'm'],
  ['mcpu', 'm'],
  ['gb/month', 'GB/month'],
  ['gb/mo', 'GB/month'],
  ['gb/day', 'GB/day'],
  ['tb/month', 'TB/month'],
])
