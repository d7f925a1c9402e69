/** The JSON Schema of the workbook as published in public/, made from the schema that validates. */
import { z } from 'zod'
import { workbookSchema } from './workbook-schema.ts'

/** JSON text, draft 2020-12, the same bytes each time. */
export function publishedSchema(): string {
  const schema = z.toJSONSchema(workbookSchema, { target: 'draft-2020-12', io: 'input', reused: 'ref' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
