/** Software whose name contradicts a default: then the default is no answer, and somebody is asked. */
import type { Basis } from './vocabulary.ts'
import type { FieldId, Workload } from './workbook.ts'

export interface NamedSoftware {
  /** As the team wrote it. */
  readonly named: string
  /** The field whose default its habits contradict. */
  readonly field: 'keepsWarmState' | 'operatingSystem' | 'modelGB'
  /** Billions of parameters, where a model is named. */
  readonly billions?: number
}

/**
 * These write uploads, extensions, indexes or sessions to their own disk. WordPress stores user uploads on the local file
 * system by default and so is not stateless (AWS whitepaper, Best Practices for WordPress on AWS: Shared storage). Most can
 * be taught otherwise, so the name raises the question and answers none.
 */
const keepsFiles =
  /\b(?:WordPress|WooCommerce|Drupal|Joomla|Magento|TYPO3|PrestaShop|MediaWiki|Moodle|Nextcloud|ownCloud|phpBB|Jira|Confluence|Jenkins|Artifactory|SonarQube|Gitea|GitLab server|sticky sessions?)\b/i
/** A store is what the workload is where its name says nothing else: what an API or a consumer is called after only talks to it. */
const isStore =
  /^(?:self-hosted |our |the )?(Postgres(?:QL)?|MySQL|MariaDB|MongoDB|Redis|Valkey|Elasticsearch|OpenSearch|Kafka|RabbitMQ|Cassandra|ClickHouse|InfluxDB|Neo4j|MinIO|SQL Server)(?: (?:[\d.]+|database|db|server|cluster|broker|cache|primary|replica|node|on|in|an?|docker|containers?|kubernetes|k8s|vm|ecs|eks))*$/i
/** What only talks to such software keeps none of its files. */
const talksToIt =
  /\b(?:webhooks?|hooks?|sync\w*|exports?|imports?|importer|exporter|backups?|connectors?|integrations?|bots?|clients?|notif\w*|prox(?:y|ies)|mirror|reports?|api for|called by|calls|feed|scraper)\b/i
/** Notes speak of many things; only what they begin with is what runs. */
const beginning = 30

/** Things that run on Windows alone. */
const windowsOnly =
  /\bwindows (?:server|service|app|host|vm|container|machine|box)|\.net (?:framework|[1-4](?:\.\d)*(?![\d.]))|asp\.net web ?forms|\bclassic asp\b|\bIIS\b|\bWCF\b|\bCOM\+|\bSSRS\b|\bSSIS\b|\bBizTalk\b/i
/** With a capital; windows of time are none, and a program on somebody's desk says nothing of what it calls. */
const windowsByName =
  /(?<!(?:[Mm]aintenance|[Tt]ime|[Ss]liding|[Tt]umbling|[Rr]olling|[Bb]atch|[Cc]hange|[Bb]ackup) )\bWindows\b(?! (?:clients?|users?|laptops?|desktops?|agents?|update))/

/** "Llama 70B", "8x7B", "13 billion parameters"; of what is counted by the billion, a model has no size. */
const parameters =
  /(?<![\w.])(?:(\d{1,2})x)?(\d{1,4}(?:\.\d+)?)(?:\s?B(?![\w/])|b(?![\w/])|[ -]?billion[ -]param\w*)(?!\s*(?:requests|messages|events|rows|records|users|tokens|calls|images|vectors|embeddings|documents|items)\b)/
const models =
  /\b(?:model|param|LLM|Llama|Mi[sx]tral|Qwen|Gemma|Falcon|DeepSeek|Phi|GPT|chat|LoRA|fine-?tun|inference|embedding)/i

const none: readonly never[] = []

/** What the name and the notes of a workload name; nearly always nothing. */
export function softwareNamedIn({ name, notes, debugPath, gpu }: Workload): readonly NamedSoftware[] {
  const state = filesKeptBy(name) ?? storeIn(name) ?? filesKeptBy(notes?.slice(0, beginning))
  const system = windowsIn(name) ?? windowsIn(notes) ?? windowsIn(debugPath)
  const model =
    gpu === undefined || gpu === null || gpu === 'none' ? undefined : (modelIn(name, true) ?? modelIn(notes, false))
  if (state === undefined && system === undefined && model === undefined) return none
  return [
    ...(state === undefined ? [] : [{ named: state, field: 'keepsWarmState' } as const]),
    ...(system === undefined ? [] : [{ named: system, field: 'operatingSystem' } as const]),
    ...(model === undefined ? [] : [model]),
  ]
}

function filesKeptBy(text: string | null | undefined): string | undefined {
  const match = found(text, keepsFiles)
  return match === undefined || found(text, talksToIt) !== undefined ? undefined : match
}

function storeIn(name: string | null | undefined): string | undefined {
  return typeof name === 'string' ? isStore.exec(name)?.[1] : undefined
}

function modelIn(text: string | null | undefined, isName: boolean): NamedSoftware | undefined {
  if (typeof text !== 'string') return undefined
  const match = parameters.exec(text)
  if (match === null || !(isName || models.test(text))) return undefined
  return { named: match[0].trim(), field: 'modelGB', billions: Number(match[1] ?? 1) * Number(match[2]) }
}

function windowsIn(text: string | null | undefined): string | undefined {
  return found(text, windowsOnly) ?? found(text, windowsByName)
}

function found(text: string | null | undefined, words: RegExp): string | undefined {
  return typeof text === 'string' ? words.exec(text)?.[0] : undefined
}

/** Takes the defaults that the named software contradicts out of a world and its bases, and says which. */
export function takeOutContradicted(
  entry: Workload,
  world: Record<string, unknown>,
  basis: Partial<Record<FieldId, Basis | undefined>>,
): readonly FieldId[] {
  const named = softwareNamedIn(entry)
  if (named.length === 0) return none
  const taken = named.flatMap(({ field }) => (basis[field] === 'default' ? [field] : []))
  for (const field of taken) {
    world[field] = undefined
    basis[field] = undefined
  }
  return taken
}
