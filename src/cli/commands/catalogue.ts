/** `berth catalogue`: what the world is taken to say, fact by fact with source and date. */
import { catalogue } from '../../catalogue/catalogue.ts'
import { factIn } from '../../domain/facts.ts'
import { priceFacts } from '../../domain/overlay-prices.ts'
import { platformIds, regions } from '../../domain/vocabulary.ts'
import { mapFacts, walkFacts } from '../../domain/walk-facts.ts'
import { plainNumber } from '../../wording/numbers.ts'
import { csvOf } from '../../workbench/csv/write-csv.ts'
import { fine, Unusable } from '../command.ts'
import type { Command } from '../command.ts'
import { fixFor } from '../did-you-mean.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

export const catalogueCommand: Command = {
  summary: 'the facts behind an assessment, with source, date and confidence',
  help: `Usage: berth catalogue [--platform ID] [--prices] [--region ID] [--format table|json|csv]

  --prices   only what a price book (--prices FILE of the other commands) may name: prices, hours of operation, and
             without --platform the prices of vendors and the assumptions too; as CSV it is a price book to fill in
  --region   the figures as they are there: what was read in that region, else the listed one of the US

Examples:
  berth catalogue
  berth catalogue --platform aws-lambda
  berth catalogue --platform cloud-run --format json
  berth catalogue --platform aws-lambda --prices --format csv > prices.csv
  berth catalogue --platform aws-fargate --region eu
`,
  run: (args) => {
    const given = readArguments('catalogue', args, {
      platform: { type: 'string' },
      prices: { type: 'boolean' },
      region: { type: 'string' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    })
    filesOf('catalogue', given.files, [])
    const format = oneOf('format', given.text('format'), ['table', 'json', 'csv'] as const)
    const wanted = given.text('platform')
    const id = platformIds.find((known) => known === wanted)
    if (wanted !== undefined && id === undefined)
      throw new Unusable(
        `--platform: found “${wanted}”, expected one of ${platformIds.join(', ')}, fix: ${fixFor(wanted, platformIds, 'choose one of them')}`,
      )
    const asked = given.text('region')
    const region = oneOf('region', asked ?? 'us', regions)
    if (format === 'json') {
      // Without a region each fact says what it is in all of them.
      const read = asked === undefined ? catalogue : mapFacts(catalogue, (_, fact) => factIn<unknown>(fact, region))
      return fine(`${JSON.stringify(id === undefined ? read : read.platforms[id], null, 2)}\n`)
    }
    const priced = given.flag('prices')
    if (id === undefined && !priced) return fine(listOfPlatforms(format === 'csv'))
    const rows = (priced ? priceFacts(catalogue) : walkFacts(catalogue))
      .map(({ path, fact: listed }) => ({ path, fact: factIn<unknown>(listed, region) }))
      .filter(({ path }) => id === undefined || path.startsWith(`${id}/`) || path.startsWith(`${id}:`))
      .map(({ path, fact }) => [
        path,
        Array.isArray(fact.value)
          ? fact.value.join(' ') || 'none'
          : typeof fact.value === 'number'
            ? plainNumber(fact.value)
            : String(fact.value),
        fact.unit,
        fact.confidence,
        fact.date,
        fact.source,
      ])
    return fine(
      format === 'csv'
        ? csvOf(['fact', 'value', 'unit', 'confidence', 'date', 'source'], rows)
        : terminalTable(['Fact', 'Value', 'Unit', 'Confidence', 'Date', 'Source'], rows, [1]),
    )
  },
}

function listOfPlatforms(asCsv: boolean): string {
  const columns = ['Platform', 'Name', 'Family', 'Operating model', 'Vendor', 'Variants']
  const rows = platformIds.map((known) => {
    const { name, family, operatingModel, vendor, variants } = catalogue.platforms[known]
    const others = variants.map((variant) => variant.id).filter((variant) => variant !== '')
    return [known, name, family, operatingModel, vendor, others.join(' ')]
  })
  return asCsv
    ? csvOf(columns, rows)
    : `Catalogue ${catalogue.version}, prices read ${catalogue.pricesReadOn}.\n\n${terminalTable(columns, rows)}`
}
