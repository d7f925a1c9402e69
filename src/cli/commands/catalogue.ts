/** `berth catalogue`: what the world is taken to say, fact by fact with source and date. */
import { catalogue } from '../../catalogue/catalogue.ts'
import { platformIds } from '../../domain/vocabulary.ts'
import { walkFacts } from '../../domain/walk-facts.ts'
import { fine, Unusable } from '../command.ts'
import type { Command } from '../command.ts'
import { fixFor } from '../did-you-mean.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

export const catalogueCommand: Command = {
  summary: 'the facts behind an assessment, with source, date and confidence',
  help: `Usage: berth catalogue [--platform ID] [--format table|json]

The paths in the first column are those a price book may name (fact,value,source,date).

Examples:
  berth catalogue
  berth catalogue --platform aws-lambda
  berth catalogue --platform cloud-run --format json
`,
  run: (args) => {
    const given = readArguments('catalogue', args, {
      platform: { type: 'string' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    })
    filesOf('catalogue', given.files, [])
    const format = oneOf('format', given.text('format'), ['table', 'json'] as const)
    const wanted = given.text('platform')
    const id = platformIds.find((known) => known === wanted)
    if (wanted !== undefined && id === undefined)
      throw new Unusable(
        `--platform: found “${wanted}”, expected one of ${platformIds.join(', ')}, fix: ${fixFor(wanted, platformIds, 'choose one of them')}`,
      )
    if (format === 'json')
      return fine(`${JSON.stringify(id === undefined ? catalogue : catalogue.platforms[id], null, 2)}\n`)
    if (id === undefined) {
      const rows = platformIds.map((known) => {
        const { name, family, operatingModel, vendor, variants } = catalogue.platforms[known]
        return [
          known,
          name,
          family,
          operatingModel,
          vendor,
          variants
            .map((variant) => variant.id)
            .filter((variant) => variant !== '')
            .join(' '),
        ]
      })
      return fine(
        `Catalogue ${catalogue.version}, prices read ${catalogue.pricesReadOn}.\n\n${terminalTable(['Platform', 'Name', 'Family', 'Operating model', 'Vendor', 'Variants'], rows)}`,
      )
    }
    const rows = walkFacts(catalogue)
      .filter(({ path }) => path.startsWith(`${id}/`))
      .map(({ path, fact }) => [
        path,
        Array.isArray(fact.value) ? fact.value.join(' ') || 'none' : String(fact.value),
        fact.unit,
        fact.confidence,
        fact.date,
        fact.source,
      ])
    return fine(terminalTable(['Fact', 'Value', 'Unit', 'Confidence', 'Date', 'Source'], rows, [1]))
  },
}
