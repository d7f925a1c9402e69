/** Every key, in groups, in the words of the actions they run. */
import { Kbd } from './Kbd.tsx'
import styles from './ShortcutList.module.css'

export type ShortcutGroup = {
  readonly label: string
  readonly shortcuts: readonly { readonly title: string; readonly keys: readonly string[] }[]
}

export function ShortcutList({ groups }: { readonly groups: readonly ShortcutGroup[] }) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.label} className={styles.group}>
          <h2 className={styles.title}>{group.label}</h2>
          <dl>
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.title} className={styles.row}>
                <dt>{shortcut.title}</dt>
                <dd className={styles.keys}>
                  {shortcut.keys.map((keys) => (
                    <Kbd key={keys} keys={keys} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
