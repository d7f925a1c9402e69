// Writes public/workbook.schema.json from the schema that validates: node tests/tools/write-schema.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..', '..')
const { module } = await runnerImport(join(root, 'src', 'workbench', 'published-schema.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
})
writeFileSync(join(root, 'public', 'workbook.schema.json'), module.publishedSchema())
