/** Text up to this length is read within a frame or two. */
const readAtOnce = 200_000

export function isLong(text: string): boolean {
  return text.length > readAtOnce
}
