/** Where two files differ, as a JSON pointer without its first slash (RFC 6901): an id or a key may itself hold a slash. */
export function joinPath(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}

export function partsOfPath(path: string): readonly string[] {
  return path.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
