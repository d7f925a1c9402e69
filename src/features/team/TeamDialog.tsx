/** What holds for all workloads: region, vendors, terms of the bill, budget, and which lines count. */
import { billGroups, commitments, platformIds, regions, vendorIds } from '../../domain/vocabulary.ts'
import type { PlatformId, Region, VendorId } from '../../domain/vocabulary.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { platformWord, regionWord, vendorWord } from '../../wording/platform-words.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { commitmentWords, teamWords } from '../../wording/setting-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { CurrencyFields } from './CurrencyFields.tsx'
import { KnownPlatforms } from './KnownPlatforms.tsx'
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
  const known = team.knownPlatforms ?? []
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
            label={teamWords.region}
            value={team.region ?? resolved.region}
            options={regions.map((value) => ({ value, label: regionWord(value) }))}
            onChange={(value) => set({ region: value as Region })}
          />
          <fieldset className={styles.checks}>
            <legend>{teamWords.platforms}</legend>
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
            label={teamWords.operatesCluster}
            value={team.operatesCluster ?? 'none'}
            options={[
              { value: 'none', label: 'None' },
              ...clusters.map((value) => ({ value, label: platformWord(value) })),
            ]}
            onChange={(value) => set({ operatesCluster: value === 'none' ? null : (value as PlatformId) })}
          />
        </section>
        <section className={styles.section}>
          <h2>Terms of the bill</h2>
          <NumberSetting
            label={teamWords.monthHours}
            unit="h"
            value={resolved.monthHours}
            min={1}
            max={744}
            onChange={(monthHours) => set({ monthHours: monthHours ?? undefined })}
          />
          <SegmentedControl
            label={teamWords.commitment}
            showLabel="above"
            value={resolved.commitment}
            options={commitments.map((value) => ({ value, label: commitmentWords[value] }))}
            onChange={(commitment) => set({ commitment })}
          />
          <Checkbox
            label={teamWords.spotAllowed}
            checked={resolved.spotAllowed}
            onChange={(spotAllowed) => set({ spotAllowed })}
          />
          <Checkbox label={teamWords.freeTier} checked={resolved.freeTier} onChange={(freeTier) => set({ freeTier })} />
          <NumberSetting
            label={teamWords.opsHourUsd}
            unit="USD"
            value={team.opsHourUsd ?? null}
            min={0}
            max={10_000}
            onChange={(value) => set({ opsHourUsd: value ?? undefined })}
          />
          <NumberSetting
            label={teamWords.monthlyBudgetUsd}
            unit="USD"
            value={team.monthlyBudgetUsd ?? null}
            min={0}
            max={1e9}
            onChange={(monthlyBudgetUsd) => set({ monthlyBudgetUsd })}
          />
          <NumberSetting
            label={teamWords.budgetVariancePct}
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
      <KnownPlatforms
        known={known}
        onToggle={(platform, on) => set({ knownPlatforms: toggled(known, platform, on) })}
      />
    </Dialog>
  )
}
