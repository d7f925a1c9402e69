/** Reads the text of a long workbook beside the page. */
import { inParts } from '../in-parts.ts'
import { openOwnCopy, openWorkbook } from '../open-workbook.ts'
import type { ToReadingWorker } from './reading-messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<ToReadingWorker>) => {
  const opened = data.whose === 'own' ? openOwnCopy(data.text, data.name) : openWorkbook(data.text, data.name)
  for (const part of inParts(opened)) self.postMessage(part)
})
