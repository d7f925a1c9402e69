/** Says how typed text is read before it is kept, or offers the choices of a field that has them. */
import type { Field } from '../../domain/field-shape.ts'
import type { Amount, Workload } from '../../domain/workbook.ts'
import { resolveWorkload } from '../../domain/resolve-workload.ts'
import type { World } from '../../domain/resolve-workload.ts'
import { fieldValue } from '../../wording/field-words.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { BasisMark } from '../marks/BasisMark.tsx'
import { otherReadings } from './other-readings.ts'
import { valueText } from './cell-text.ts'
import styles from './EditPreview.module.css'

export type EditPreviewProps = {
  readonly field: Field
  readonly workload: Workload | null
  readonly text: string
  readonly original: string
  readonly choices: readonly string[]
  readonly marked: number
  readonly listId: string
  readonly onChoose: (at: number) => void
  readonly onReadAs: (text: string) => void
}

export function EditPreview(props: EditPreviewProps) {
  const { field, workload, text, original, choices, marked, listId, onChoose, onReadAs } = props
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
      {choices.length === 0 && <Reading field={field} workload={workload} text={text} />}
      {otherReadings(field, text).map((other) => (
        <p key={other.value} className={styles.other} onPointerDown={(event) => event.preventDefault()}>
          <TextButton tabIndex={-1} onClick={() => onReadAs(other.value)}>
            {other.label}
          </TextButton>{' '}
          <span className={styles.keys}>Alt+Enter</span>
        </p>
      ))}
      <p className={styles.keys}>
        Enter keeps · Esc restores {original === '' ? 'blank' : <span className={styles.original}>{original}</span>}
      </p>
    </div>
  )
}

type ReadingProps = Pick<EditPreviewProps, 'field' | 'workload' | 'text'>

function Reading({ field, workload, text }: ReadingProps) {
  if (text.trim() === '') {
    const fallback = defaultText(field, workload)
    return (
      <p className={styles.reading}>
        {fallback === '' ? 'Blank means unknown.' : `Blank: the default ${fallback} is used.`} {field.meaning}
      </p>
    )
  }
  if (field.type === 'text' || field.type === 'ids') return <p className={styles.reading}>{field.meaning}</p>
  const result = readCell(field, text)
  if (result.kind === 'ok')
    return (
      <p className={styles.reading}>
        <strong>{field.type === 'amount' ? fieldValue(field.id, result.value as Amount) : result.understood}</strong>
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
        Found “{result.found}”, expected {result.expected}.
      </strong>{' '}
      {result.fix} Kept as typed, counts as unknown.
    </p>
  )
}

/** What the rules use while the cell is blank, as the cell would show it. */
function defaultText(field: Field, workload: Workload | null): string {
  if (workload === null) return ''
  const { [field.id]: _, ...blank } = workload as Workload & Record<string, unknown>
  const resolved = resolveWorkload(blank as Workload)
  return resolved.basis[field.id] === 'default' ? valueText(field, resolved.likely[field.id as keyof World]).text : ''
}
