/** The starting workbooks say what their teams said, can be saved and opened, and can be assessed to the end. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { fieldList } from '../../../src/domain/fields.ts'
import { optionsOf } from '../../../src/domain/options.ts'
import { resolveTeam } from '../../../src/domain/resolved-team.ts'
import { siteOf } from '../../../src/domain/site.ts'
import { applyImport } from '../../../src/workbench/csv/apply-import.ts'
import { planImport } from '../../../src/workbench/csv/plan-import.ts'
import { readTable } from '../../../src/workbench/csv/read-table.ts'
import { aiTeam } from '../../../src/workbench/templates/ai-team.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'

/** The example file of the AI team as they wrote it. */
const csv = `name,kind,trafficShape,requestsPerMonth,peakToMeanRatio,durationMs,longestRunS,concurrencyPerReplica,memoryGiB,vcpu,gpu,gpuCount,modelGB,imageGB,p95TargetMs,maxColdStartMs,connection,hostAccess,keepsWarmState,splittable,interruptible,needsGang,egressGBPerMonth,dataResidency,privateNetwork,owner,hostPatchedBy,onCall,rollbackUnit,rollout,runsToday,notes
Chat inference API,api,bursty,3M..5M..9M,4.2,900..1400..2600,60,8,24,8,a10,1,16,9,2500,500,stream,device,yes,no,no,no,220,eu,yes,Model serving,Platform,Model serving,image,canary,aws-ec2-asg,streams tokens; a cold model is a lost user
Thumbnailing on upload,event,bursty,1.2M,12,350..420..600,12,1,1,1,none,,,0.4,4000,3000,request,none,no,yes,yes,no,80,eu,no,Media,,Media,image,replace,aws-lambda,
Nightly embedding batch,batch,scheduled,30,,4.5 h,6 h,1,32,8,l4,2,4,7,,10 min,request,none,no,yes,yes,no,15,eu,yes,Search,Platform,Search,image,replace,,splits by shard
Weekly fine-tune,training,scheduled,4,,7 h,9 h,1,640,96,h100,8,140,18,,30 min,request,kernel,yes,no,yes,yes,5,eu,yes,Research,Research,Research,machine,replace,gce-mig,checkpoint every 20 min
Hourly cost report,cron,scheduled,730,,40 s,3 min,1,2,1,none,,,0.6,,1 min,request,none,no,no,yes,no,1,,no,FinOps,,FinOps,image,replace,,
Internal admin tool,admin,steady,60k,3,180,30,20,1,0.5,none,,,0.5,1500,2000,request,none,no,no,no,no,2,,yes,Platform,Platform,Platform,image,blue-green,aws-eks,office hours only
Webhook router,api,bursty,20M..40M,9,15..25,5,50,0.25,0.25,none,,,0.2,300,250,request,none,no,no,no,no,60,,no,Integrations,,Integrations,image,canary,cloudflare-workers,validates and forwards
CI build,ci,bursty,9000,6,6 min,25 min,1,16,8,none,,,3,,2 min,request,root,no,yes,yes,no,40,,yes,Developer experience,,Developer experience,machine,replace,,needs docker-in-docker today`

/** What the file has no column for, and the template adds so that the model's answers have a price. */
const added = new Set(['tokensPerRequest', 'tokensPerSecond'])

test('the AI team of the template is the AI team of the example file, value by value', () => {
  const { rows } = readTable(csv)
  const { workloads } = applyImport(rows, planImport(rows))
  expect(workloads.map((workload) => workload.name)).toEqual(aiTeam.workloads.map((workload) => workload.name))
  for (const [index, read] of workloads.entries()) {
    const said = aiTeam.workloads[index]
    for (const { id } of fieldList) {
      if (added.has(id)) continue
      expect(said?.[id] ?? null, `${read.name ?? ''}: ${id}`).toEqual(read[id] ?? null)
    }
  }
})

test('the AI team sees what a million tokens cost: 300M tokens a month on what its chat runs on', () => {
  const [chat] = assess(catalogue, aiTeam).workloads
  // 5M answers of 60 tokens.
  for (const cost of chat?.aiLane?.answers ?? [])
    expect((cost.usdPerMillionTokens ?? 0) / (cost.usdPerMonth / 300)).toBeCloseTo(1, 9)
  expect(chat?.aiLane?.answers.length).toBeGreaterThan(1)
})

describe.each(await Promise.all(templates.map(async (template) => [template.id, await template.load()] as const)))(
  'the template %s',
  (_, workbook) => {
    test('is plain data: it survives being saved and opened', () => {
      expect(JSON.parse(JSON.stringify(workbook))).toEqual(workbook)
    })

    test('names workloads once, and depends only on workloads it has', () => {
      const ids = workbook.workloads.map((workload) => workload.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const workload of workbook.workloads)
        expect(ids).toEqual(expect.arrayContaining([...(workload.dependsOn ?? [])]))
    })

    test('gives every workload at least one option that passes', () => {
      const { workloads } = assess(catalogue, workbook)
      for (const workload of workloads) expect(workload.recommendation, workload.name).not.toBeNull()
    })

    test('shows no bill that buys less CPU than its own trap expects', () => {
      for (const { name, traps } of assess(catalogue, workbook).workloads)
        expect(
          traps.map(({ trap }) => trap),
          name,
        ).not.toContain('crowded')
    })

    test('leaves the team at least one option of each family', () => {
      const options = optionsOf(siteOf(catalogue, resolveTeam(workbook.team)))
      expect(new Set(options.map((option) => option.platform.family)).size).toBe(3)
    })
  },
)
