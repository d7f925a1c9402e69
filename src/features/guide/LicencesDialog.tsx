/** Whose work is in the product: packages with their licences, and the notices of the traffic profiles. */
import { builtInNotices } from '../../workbench/built-in-notices.ts'
import { builtInProfiles } from '../../workbench/built-in-profiles.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { packageLicences } from './package-licences.ts'
import styles from './Guide.module.css'

export function LicencesDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} size="large" title="Licences and notices" toRead>
      <h2>Packages in the app</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col">Licence</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {packageLicences.map((each) => (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              <td>{each.licence}</td>
              <td>{each.use}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Traffic profiles</h2>
      <table className={styles.table}>
        <tbody>
          {builtInProfiles.map((profile) => (
            <tr key={profile.id}>
              <th scope="row">{profile.title}</th>
              <td>{profile.licence}</td>
              <td>{profile.attribution}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {builtInNotices.map((notice) => (
        <details key={notice.licence} className={styles.entry}>
          <summary>{titlesOf(notice.profiles)}: the notice in full</summary>
          <pre className={styles.notice}>{notice.text}</pre>
        </details>
      ))}
    </Dialog>
  )
}

function titlesOf(ids: readonly string[]): string {
  return builtInProfiles
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join(', ')
}
