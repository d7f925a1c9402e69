/** What holds for all workloads: region, vendors, terms of the bill, budget, and which lines count. */
import { billGroups, platformIds, regions, vendorIds } from '../../domain/vocabulary.ts'
import type { PlatformId, Region, VendorId } from '../../domain/vocabulary.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { regionWord, vendorWord } from '../../wording/platform-words.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { CurrencyFields } from './CurrencyFields.tsx'
import { NumberSetting } from './NumberSetting.tsx'
import styles from './TeamDialog.module.css'

export type TeamDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
}

const clusters: readonly PlatformId[] = platformIds.filter((id) =>
  ['aws-eks', 'gke-standard', 'gke-autopilot', 'aks', 'own-cluster'].includes(id),
)

export function TeamDialog({ open, onClose }: TeamDialogProps) {
  const team = useWorkbench((state) => state.workbook.team)
  const resolved = useAssessment().team
  const dispatch = useDispatch()
  const set = (part: typeof team): void => dispatch({ kind: 'set-team', team: part })
  const allowed = team.platforms ?? vendorIds
  const unbilled = team.unbilled ?? []
  const toggled = <T,>(list: readonly T[], item: T, on: boolean): readonly T[] =>
    on ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item)

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title="Team settings"
      description="These hold for every workload. Each change is one undo step."
    >
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>Where</h2>
          <Select
            label="Region"
            value={team.region ?? resolved.region}
            options={regions.map((value) => ({ value, label: regionWord(value) }))}
            onChange={(value) => set({ region: value as Region })}
          />
          <fieldset className={styles.checks}>
            <legend>Vendors that are allowed</legend>
            {vendorIds.map((vendor) => (
              <Checkbox
                key={vendor}
                label={capitalised(vendorWord(vendor))}
                checked={allowed.includes(vendor)}
                onChange={(on) => set({ platforms: toggled<VendorId>(allowed, vendor, on) })}
              />
            ))}
          </fieldset>
          <Select
            label="Cluster the team operates"
            value={team.operatesCluster ?? 'none'}
            options={[
              { value: 'none', label: 'None' },
              ...clusters.map((value) => ({ value, label: clusterWord(value) })),
            ]}
            onChange={(value) => set({ operatesCluster: value === 'none' ? null : (value as PlatformId) })}
          />
        </section>
        <section className={styles.section}>
          <h2>Terms of the bill</h2>
          <NumberSetting
            label="Hours in a month"
            unit="h"
            value={resolved.monthHours}
            min={1}
            max={744}
            onChange={(monthHours) => set({ monthHours: monthHours ?? undefined })}
          />
          <SegmentedControl
            label="Commitment"
            showLabel
            value={resolved.commitment}
            options={[
              { value: 'on-demand', label: 'On demand' },
              { value: 'one-year', label: 'One year' },
            ]}
            onChange={(value) => set({ commitment: value as 'on-demand' })}
          />
          <Checkbox
            label="Spot is allowed"
            checked={resolved.spotAllowed}
            onChange={(spotAllowed) => set({ spotAllowed })}
          />
          <Checkbox
            label="Count free tiers, in full for each workload"
            checked={resolved.freeTier}
            onChange={(freeTier) => set({ freeTier })}
          />
          <NumberSetting
            label="Cost of an hour of operations"
            unit="USD"
            value={team.opsHourUsd ?? null}
            min={0}
            max={10_000}
            onChange={(value) => set({ opsHourUsd: value ?? undefined })}
          />
          <NumberSetting
            label="Budget per month"
            unit="USD"
            value={team.monthlyBudgetUsd ?? null}
            min={0}
            max={1e9}
            onChange={(monthlyBudgetUsd) => set({ monthlyBudgetUsd })}
          />
          <NumberSetting
            label="Budget may vary by"
            unit="%"
            value={team.budgetVariancePct ?? null}
            min={0}
            max={1000}
            onChange={(budgetVariancePct) => set({ budgetVariancePct })}
          />
          <CurrencyFields team={team} onChange={set} />
        </section>
        <section className={styles.section}>
          <h2>Lines that count</h2>
          <fieldset className={styles.checks}>
            <legend>Switched off, a line is shown but not added</legend>
            {billGroups.map((group) => (
              <Checkbox
                key={group}
                label={billGroupWord(group)}
                checked={!unbilled.includes(group)}
                onChange={(on) => set({ unbilled: toggled(unbilled, group, !on) })}
              />
            ))}
          </fieldset>
        </section>
      </div>
    </Dialog>
  )
}

function clusterWord(id: PlatformId): string {
  const words: Readonly<Partial<Record<PlatformId, string>>> = {
    'aws-eks': 'EKS',
    'gke-standard': 'GKE Standard',
    'gke-autopilot': 'GKE Autopilot',
    aks: 'AKS',
    'own-cluster': 'A cluster of our own',
  }
  return words[id] ?? id
}
