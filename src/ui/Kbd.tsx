/** Keys are written the way the keyboard in front of the user names them. */
import { isApple } from './is-apple.ts'
import { spellKeys } from './spell-keys.ts'
import styles from './Kbd.module.css'

export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {spellKeys(keys, isApple()).map((key, index) => (
        <kbd key={`${index}-${key}`} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
