/** Says how typed text is read before it is kept, or offers the choices of a field that has them. */
import type { Field } from '../../domain/fields.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { BasisMark } from '../marks/BasisMark.tsx'
import styles from './EditPreview.module.css'

export type EditPreviewProps = {
  readonly field: Field
  readonly text: string
  readonly original: string
  readonly choices: readonly string[]
  readonly marked: number
  readonly listId: string
  readonly onChoose: (at: number) => void
}

export function EditPreview({ field, text, original, choices, marked, listId, onChoose }: EditPreviewProps) {
  return (
    <div className={styles.preview}>
      {choices.length > 0 && (
        <ul id={listId} role="listbox" aria-label={field.label} className={styles.list}>
          {choices.map((choice, at) => (
            // The editor keeps the focus, so a press must not move it before the choice is made.
            <li
              key={choice}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === marked}
              className={joinClasses(styles.choice, at === marked && styles.marked)}
              onPointerDown={(event) => {
                event.preventDefault()
                onChoose(at)
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
      {(field.type !== 'choice' || choices.length === 0) && <Reading field={field} text={text} />}
      <p className={styles.keys}>
        Enter keeps · Esc restores {original === '' ? 'blank' : <span className={styles.original}>{original}</span>}
      </p>
    </div>
  )
}

function Reading({ field, text }: { readonly field: Field; readonly text: string }) {
  if (text.trim() === '') return <p className={styles.reading}>Blank means unknown. {field.meaning}</p>
  if (field.type === 'text' || field.type === 'ids') return <p className={styles.reading}>{field.meaning}</p>
  const result = readCell(field, text)
  if (result.kind === 'ok')
    return (
      <p className={styles.reading}>
        <strong>{result.understood}</strong>
        {result.basis !== undefined && (
          <>
            {' · '}
            <BasisMark basis={result.basis} named={false} slot={false} /> {result.basis}
          </>
        )}
        {result.ambiguous === true && ' · could be read two ways'}
      </p>
    )
  return (
    <p className={styles.problem} role="status">
      <strong>
        Found {result.found}, expected {result.expected}.
      </strong>{' '}
      {result.fix} Kept as typed, counts as unknown.
    </p>
  )
}
