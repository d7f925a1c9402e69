/** The parts of a spreadsheet file, which is a zip of XML; what unpacks it is fetched only when somebody opens such a file. */
import { UnreadableSheets } from './table-sheet.ts'

const mostBytes = 20_000_000
const mostUnpackedBytes = 200_000_000

export interface SheetFormat {
  /** "an Excel workbook" */
  readonly kind: string
  /** What to do with a file that cannot be read. */
  readonly fix: string
  readonly isPart: (name: string) => boolean
}

/** The text of the parts by name. Rejects with the reason when the file is too large or not of this format. */
export async function unpackSheets(
  file: Blob,
  { kind, fix, isPart }: SheetFormat,
): Promise<ReadonlyMap<string, string>> {
  if (file.size > mostBytes)
    throw new UnreadableSheets(`${file.size} bytes, of which at most ${mostBytes} can be read`, fix)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { unzipSync, strFromU8 } = await import('fflate')
  let sum = 0
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isPart(name)) return false
        sum += originalSize
        return sum <= mostUnpackedBytes
      },
    })
  } catch (error) {
    throw notOfKind(kind, fix, error)
  }
  if (sum > mostUnpackedBytes) throw new UnreadableSheets('a file that unpacks to more than can be read', fix)
  return new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]))
}

export function notOfKind(kind: string, fix: string, cause: unknown): UnreadableSheets {
  return new UnreadableSheets(`a file that cannot be read as ${kind}`, fix, cause)
}
