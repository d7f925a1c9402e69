/** A file dropped anywhere on the page: a workbook opens as a new document, a table goes to the import step, a note reopens its state. */
import { useEffect } from 'react'
import { askForImport } from '../features/workloads/grid-messages.ts'
import { openText } from './file-actions.ts'
import { startState } from './start-state.ts'

async function openDropped(file: File): Promise<void> {
  const name = file.name.toLowerCase()
  if (/\.(csv|tsv|txt|xlsx)$/.test(name)) {
    const { tableOf } = await import('../features/workloads/read-table-file.ts')
    askForImport(await tableOf(file))
    return
  }
  const text = await file.text()
  if (!/\.(md|markdown|mdx)$/.test(name)) {
    await openText(text, file.name)
    return
  }
  const { readStateFromNote } = await import('../export/note-state.ts')
  const state = readStateFromNote(text)
  if (state.kind !== 'restored') {
    const why = state.kind === 'none' ? 'it carries no Berth state, so there is nothing to reopen' : state.problem
    startState.setState({ message: `${file.name}: ${why}. Nothing was changed.` })
    return
  }
  const { openWorkbook } = await import('../workbench/open-workbook.ts')
  const opened = openWorkbook(state.workbook, file.name)
  if (opened.kind === 'ok') startState.setState({ candidate: { from: 'note', name: file.name, opened } })
}

export function useFileDrop(): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      const first = files[0]
      if (first === undefined) return
      event.preventDefault()
      if (files.length > 1) startState.setState({ message: 'Several files were dropped. Drop them one at a time.' })
      else
        openDropped(first).catch((error: unknown) => {
          startState.setState({
            message: `${first.name} could not be read: ${error instanceof Error ? error.message : 'unknown format'}. Nothing was changed.`,
          })
        })
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
