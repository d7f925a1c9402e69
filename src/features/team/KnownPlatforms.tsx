/** The platforms the team has run before: they count as familiar, and rule nothing out. */
import { platformIds } from '../../domain/vocabulary.ts'
import type { PlatformId } from '../../domain/vocabulary.ts'
import { platformWord } from '../../wording/platform-words.ts'
import { teamWords } from '../../wording/setting-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './TeamDialog.module.css'

export type KnownPlatformsProps = {
  readonly known: readonly PlatformId[]
  readonly onToggle: (platform: PlatformId, on: boolean) => void
}

export function KnownPlatforms({ known, onToggle }: KnownPlatformsProps) {
  return (
    <section className={styles.section}>
      <h2>{teamWords.knownPlatforms}</h2>
      <fieldset className={styles.across}>
        <legend>They count as familiar; the others are not ruled out</legend>
        {platformIds.map((platform) => (
          <Checkbox
            key={platform}
            label={platformWord(platform)}
            checked={known.includes(platform)}
            onChange={(on) => onToggle(platform, on)}
          />
        ))}
      </fieldset>
    </section>
  )
}
