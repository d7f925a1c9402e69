/** Other words people write for the closed lists, by field; keys are lower case without spaces or punctuation. */
import type { FieldId } from '../domain/workbook.ts'

type Words = Readonly<Record<string, string>>

/** `choice: 'word word'` turned into word → choice. */
function wordsFor(lists: Readonly<Record<string, string>>): Words {
  const words: Record<string, string> = {}
  for (const [choice, others] of Object.entries(lists))
    for (const other of others.split(' ').filter((word) => word !== '')) words[other] = choice
  return words
}

export const yesNoWords = wordsFor({
  yes: 'y true 1 on ja oui si sí sim x ✓ ✔ ✅ ☑ 👍 required needed always',
  no: 'n false 0 off nein non nee não nao never ✗ ✘ ❌ ✖ 👎 none keine kein aucun ninguno nessuno geen',
})

export const choiceWords: Readonly<Partial<Record<FieldId, Words>>> = {
  kind: wordsFor({
    api: 'rest restapi http httpapi https web webapi webservice service microservice grpc graphql rpc server website webapp frontend backend online inference endpoint dienst apirest',
    event:
      'events eventhandler eventdriven handler webhook webhooks queue queueworker consumer subscriber message messages trigger worker stream streamprocessor ereignis ereignisse événement évènement evento eventi gebeurtenis warteschlange file cola coda wachtrij',
    batch:
      'batchjob job jobs etl pipeline offline bulk dataprocessing stapel stapelverarbeitung stapellauf traitementparlots lot lots lote lotes lotti procesoporlotes',
    training:
      'train trainingrun finetune finetuning mltraining modeltraining entraînement entrenamiento addestramento treinamento',
    cron: 'cronjob scheduled scheduledjob scheduler timer nightly nightlyjob periodic report geplant zeitgesteuert nachtlauf tâcheplanifiée planifié programado tareaprogramada programada pianificato agendado gepland',
    admin: 'admintool internal internaltool tool backoffice dashboard ops adminui verwaltung intern interne interno',
    ci: 'cicd build builds cibuild runner pipelinebuild test tests buildjob githubactions gitlabci jenkins',
  }),
  trafficShape: wordsFor({
    steady: 'flat constant even stable continuous uniform always 247 diurnal dayandnight daynight',
    bursty: 'burst bursts spiky spikes peaky variable unpredictable irregular',
    scheduled: 'schedule cron periodic nightly weekly hourly planned timed batch',
  }),
  gpu: wordsFor({
    none: 'no n nogpu false 0 cpu cpuonly never nein non aucun aucune keine kein ninguna ninguno nessuna nessuno nenhuma geen nee ✗ ✘ ❌ ✖',
    t4: 'teslat4 t4g 16gbt4',
    a10: 'a10g a1024gb a10g24gb',
    l40s: 'l40 l40s48gb',
    a100: 'a10080gb a10080 a100sxm a100sxm4 a100pcie a100sxm80gb',
    'a100-40': 'a10040gb a10040',
    h100: 'h10080gb h100sxm h100sxm5 h100pcie h100nvl',
    h200: 'h200sxm h200141gb',
    b200: 'b200sxm',
  }),
  connection: wordsFor({
    request: 'http https rest requestresponse sync plain unary none normal',
    stream: 'streaming streamed sse serversentevents chunked grpcstream longpoll longpolling',
    websocket: 'ws wss websockets socket sockets socketio bidirectional',
  }),
  hostAccess: wordsFor({
    none: 'no n false nein non keiner kein aucun ninguno nessuno nenhum geen unprivileged nothing ✗ ✘ ❌ ✖',
    root: 'sudo admin privileged docker dind dockerindocker',
    device: 'gpu usb devices hardware fuse deviceaccess',
    kernel: 'kernelmodule kernelmodules ebpf sysctl driver drivers modules',
  }),
  operatingSystem: wordsFor({
    linux: 'unix ubuntu debian rhel redhat centos alpine amazonlinux amazonlinux2 al2 al2023 suse sles gnulinux any',
    windows:
      'win win64 microsoft windowsserver windowsserver2016 windowsserver2019 windowsserver2022 windowsserver2025 windows2019 windows2022 iis dotnetframework netframework servercore nanoserver',
  }),
  isolation: wordsFor({
    shared: 'no multitenant default normal pool',
    dedicated: 'yes singletenant exclusive baremetal dedicatedhost dedicatedhosts isolated',
  }),
  rollbackUnit: wordsFor({
    image: 'container containerimage docker dockerimage tag version revision',
    machine: 'vm host ami snapshot vmimage machineimage server',
  }),
  rollout: wordsFor({
    replace: 'recreate rolling rollingupdate inplace redeploy allatonce',
    canary: 'progressive gradual linear percentage weighted',
    'blue-green': 'bluegreen redblack ab switch swap',
  }),
  dataResidency: wordsFor({
    us: 'usa unitedstates america useast1 useast2 uswest2 uscentral1 eastus',
    eu: 'europe europeanunion gdpr germany de frankfurt ireland euwest1 eucentral1 europewest1 westeurope france netherlands',
    uk: 'gb unitedkingdom britain london england',
    apac: 'asia asiapacific japan singapore australia india tokyo',
    ca: 'canada',
    sa: 'southamerica brazil latam',
    global: 'worldwide anywhere any world everywhere',
  }),
  runsToday: wordsFor({
    'aws-ec2-asg': 'ec2 awsec2 asg ec2asg autoscalinggroup ec2autoscaling',
    'aws-batch': 'batch',
    'azure-vmss': 'vmss azurevm azurevms azurevmscalesets vmscaleset',
    'gce-mig': 'gce computeengine mig gcpvm googlecomputeengine',
    'runpod-pods': 'runpodpod pods',
    'aws-fargate': 'fargate ecs ecsfargate ecsonfargate awsecs',
    'aws-eks': 'eks elastickubernetesservice',
    'gke-standard': 'gke googlekubernetesengine',
    'gke-autopilot': 'autopilot',
    aks: 'azurekubernetes azurekubernetesservice azureaks',
    'cloud-run': 'cloudrun gcpcloudrun googlecloudrun',
    'cloud-run-gpu': 'cloudrungpu',
    'azure-container-apps': 'aca containerapps azurecontainerapps',
    'azure-container-apps-gpu': 'acagpu',
    'own-cluster': 'owncluster onprem onpremises datacenter k8sonprem inhouse selfhosted openshift',
    'aws-lambda': 'lambda awslambda lambdas',
    'azure-functions': 'azurefunction azurefunc functionapp functionapps',
    'cloud-run-functions': 'cloudfunctions cloudfunction gcf googlecloudfunctions cloudrunfunction',
    'cloudflare-workers': 'workers cloudflare cfworkers cfworker worker cloudflareworker',
    modal: 'modalcom modallabs',
    'runpod-serverless': 'runpod',
  }),
}

/** Words that say less than the list needs: asked about, with the likely answer offered. */
export const vagueWords: Readonly<
  Partial<Record<FieldId, Readonly<Record<string, { readonly likely: string; readonly why: string }>>>>
> = {
  kind: {
    websocket: { likely: 'api', why: 'A websocket is a connection, not a kind of workload.' },
    ws: { likely: 'api', why: 'A websocket is a connection, not a kind of workload.' },
    ml: { likely: 'api', why: 'Say whether it trains or answers requests.' },
  },
  gpu: {
    yes: { likely: 't4', why: 'Say which GPU; the smallest is offered.' },
    nvidia: { likely: 't4', why: 'Say which GPU; the smallest is offered.' },
    gpu: { likely: 't4', why: 'Say which GPU; the smallest is offered.' },
    a100or40: { likely: 'a100', why: 'Say which A100.' },
  },
  runsToday: {
    vm: { likely: 'aws-ec2-asg', why: 'Several platforms are virtual machines.' },
    vms: { likely: 'aws-ec2-asg', why: 'Several platforms are virtual machines.' },
    virtualmachine: { likely: 'aws-ec2-asg', why: 'Several platforms are virtual machines.' },
    server: { likely: 'aws-ec2-asg', why: 'Several platforms are virtual machines.' },
    aws: { likely: 'aws-ec2-asg', why: 'Several platforms are on AWS.' },
    azure: { likely: 'azure-vmss', why: 'Several platforms are on Azure.' },
    gcp: { likely: 'gce-mig', why: 'Several platforms are on Google Cloud.' },
    kubernetes: { likely: 'own-cluster', why: 'Several platforms are Kubernetes.' },
    k8s: { likely: 'own-cluster', why: 'Several platforms are Kubernetes.' },
    container: { likely: 'aws-fargate', why: 'Several platforms run containers.' },
    docker: { likely: 'aws-fargate', why: 'Several platforms run containers.' },
    serverless: { likely: 'aws-lambda', why: 'Several platforms are serverless.' },
  },
  trafficShape: {
    daily: {
      likely: 'scheduled',
      why: 'A run once a day is scheduled; requests that rise and fall with the day are steady, with a peak.',
    },
  },
  keepsWarmState: {
    some: { likely: 'yes', why: 'Answer yes or no.' },
    partly: { likely: 'yes', why: 'Answer yes or no.' },
  },
}
