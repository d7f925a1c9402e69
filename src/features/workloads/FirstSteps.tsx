/** What an empty workbook offers: type, paste, or start from a template. */
import { startFrom, templates } from '../../workbench/templates/templates.ts'
import { useDispatch } from '../../workbench/use-workbench.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import styles from './FirstSteps.module.css'

export function FirstSteps({ phone }: { readonly phone: boolean }) {
  const dispatch = useDispatch()
  return (
    <div className={styles.steps}>
      <p>
        {phone ? 'Add a workload, or import a spreadsheet.' : 'Type a name in row 1, or paste rows from a spreadsheet.'}{' '}
        Or start from an example:
      </p>
      <ul>
        {templates
          .filter((template) => template.id !== 'empty')
          .map((template) => (
            <li key={template.id}>
              <TextButton onClick={() => void startFrom(template, dispatch)}>{template.name}</TextButton>{' '}
              <span>{template.says}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
