/** A part of a whole as the width of a bar, held inside its track. */
export function shareOfTrack(part: number, whole: number): string {
  if (!(whole > 0) || !(part > 0)) return '0%'
  return `${Math.min(1, part / whole) * 100}%`
}
